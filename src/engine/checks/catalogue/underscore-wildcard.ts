import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixRecords, notice, pass, rfc } from '../verdict.ts'

/** A name that nobody creates; only a wildcard answers for it. */
const PROBE = '_postdesk-wildcard-probe'

export const check: Check = {
  id: 'underscore-wildcard',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'No wildcard answers for special names', de: 'Kein Platzhalter antwortet für besondere Namen' },
  explanation: {
    en: 'DMARC, DKIM, MTA-STS and others keep their records under names with an underscore. A wildcard TXT record answers there too, with a text that means something else.',
    de: 'DMARC, DKIM, MTA-STS und andere halten ihre Einträge unter Namen mit Unterstrich. Ein TXT-Eintrag mit Platzhalter (*) antwortet auch dort, mit einem Text, der etwas anderes meint.',
  },
  cites: [rfc(4592, '2'), rfc(8552, '1.4')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const { domain } = run.subject
    const response = await run.dns.resolve(`${PROBE}.${domain}`, 'TXT')
    if (!isConclusive(response))
      return couldNotTell({
        en: 'Could not tell: the question for a name that nobody creates was not answered.',
        de: 'Nicht festzustellen: Die Frage nach einem Namen, den niemand anlegt, blieb ohne Antwort.',
      })
    const texts = dataOf(response.records, 'TXT').map(({ strings }) => strings.join(''))
    if (texts.length === 0) return pass({ en: 'No wildcard TXT record.', de: 'Kein TXT-Eintrag mit Platzhalter.' })
    const records = [{ name: `*.${domain}`, type: 'TXT', before: texts.slice(0, 5), after: [] }]
    return notice(
      {
        en: `Any name below the domain has the text “${shorten(texts[0] ?? '')}”, also _dmarc and _mta-sts where they have no record of their own.`,
        de: `Jeder Name unter der Domain hat den Text „${shorten(texts[0] ?? '')}“, auch _dmarc und _mta-sts, wo sie keinen eigenen Eintrag haben.`,
      },
      { fix: fixRecords(REMOVE, records, RISK) },
    )
  },
}

const REMOVE = {
  en: 'Remove the wildcard TXT record, and give the names that need it a record of their own.',
  de: 'Den TXT-Eintrag mit Platzhalter entfernen und den Namen, die ihn brauchen, einen eigenen geben.',
}

const RISK = {
  en: 'Host names that relied on the wildcard (for SPF) lose it.',
  de: 'Rechnernamen, die sich auf den Platzhalter verließen (für SPF), verlieren ihn.',
}
