import { presentData } from '../../dns/present-record.ts'
import type { Check } from '../check.ts'
import { dnssec } from '../facts/dnssec.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-ds-without-keys',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'The registrar promises signatures only where there are some',
    de: 'Der Registrar verspricht nur Signaturen, die es gibt',
  },
  explanation: {
    en: 'A DS record at the registrar says that the domain is signed. When it is not, resolvers that check signatures treat the whole domain as forged, and mail to and from it fails there.',
    de: 'Ein DS-Eintrag beim Registrar sagt, dass die Domain signiert ist. Ist sie es nicht, halten prüfende Resolver die ganze Domain für gefälscht; Mail an sie und von ihr scheitert dort.',
  },
  cites: [rfc(4035, '5.2'), rfc(4035, '2.4')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const { state, apex, ds } = await run.get(dnssec)
    if (state === 'unknown')
      return couldNotTell({
        en: 'Could not tell: the keys of the zone, or their mark in the zone above, were not answered.',
        de: 'Nicht festzustellen: Die Schlüssel der Zone oder ihr Vermerk in der Zone darüber wurden nicht beantwortet.',
      })
    if (state === 'signed') return pass({ en: 'The zone has keys.', de: 'Die Zone hat Schlüssel.' })
    if (state !== 'dsAlone')
      return notApplicable({
        en: 'The registrar promises no signatures.',
        de: 'Der Registrar verspricht keine Signaturen.',
      })
    const records = [{ name: apex, type: 'DS', before: ds.slice(0, 10).map(presentData), after: [] }]
    return fail(
      {
        en: `The zone above has a DS record for ${shorten(apex)}, but the zone has no keys.`,
        de: `Die Zone darüber hat einen DS-Eintrag für ${shorten(apex)}, die Zone aber keine Schlüssel.`,
      },
      { fix: fixRecords(REMOVE, records) },
    )
  },
}

const REMOVE = {
  en: 'Remove the DS record at the registrar at once, or switch signing on again with the same keys.',
  de: 'Den DS-Eintrag beim Registrar sofort entfernen oder das Signieren mit denselben Schlüsseln wieder einschalten.',
}
