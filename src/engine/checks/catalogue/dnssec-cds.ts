import { isZoneKey, matchesKey } from '../../dns/dnssec-keys.ts'
import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { signedAnswers, signedZone } from '../facts/dnssec.ts'
import { couldNotTell, fixBy, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-cds',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'What the zone asks the registry for is right', de: 'Was die Zone von der Registry erbittet, stimmt' },
  explanation: {
    en: 'With CDS and CDNSKEY records a zone asks the registry to take over a key by itself. A wrong one takes the domain down as soon as it is taken over.',
    de: 'Mit CDS- und CDNSKEY-Einträgen bittet eine Zone die Registry, einen Schlüssel von selbst zu übernehmen. Ein falscher nimmt die Domain vom Netz, sobald er übernommen ist.',
  },
  cites: [rfc(7344, '4'), rfc(8078, '4')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const { apex, keys } = found.signed
    const [cdsAnswers, keyAnswers] = await Promise.all([
      signedAnswers(run, apex, 'CDS'),
      signedAnswers(run, apex, 'CDNSKEY'),
    ])
    if (cdsAnswers.length + keyAnswers.length === 0)
      return couldNotTell({
        en: 'Could not tell: the question for these records was not answered.',
        de: 'Nicht festzustellen: Die Frage nach diesen Einträgen blieb ohne Antwort.',
      })
    const cds = cdsAnswers.flatMap(({ records }) => dataOf(records, 'CDS'))
    const cdnskey = keyAnswers.flatMap(({ records }) => dataOf(records, 'CDNSKEY'))
    if (cds.length + cdnskey.length === 0)
      return pass({ en: 'The zone asks for nothing.', de: 'Die Zone erbittet nichts.' })
    // RFC 8078 §4: algorithm 0 asks to remove the DS.
    if ([...cds, ...cdnskey].some(({ algorithm }) => algorithm === 0))
      return notice({
        en: 'The zone asks the registry to remove its DS record, that is, to end DNSSEC.',
        de: 'Die Zone bittet die Registry, ihren DS-Eintrag zu entfernen, also DNSSEC zu beenden.',
      })
    const zoneKeys = keys.filter(isZoneKey)
    const wrongCds = cds.filter((one) => zoneKeys.every((key) => matchesKey(one, key, apex, run.hash.digest) === false))
    const wrongKeys = cdnskey.filter(
      (one) => !zoneKeys.some(({ publicKey, algorithm }) => publicKey === one.publicKey && algorithm === one.algorithm),
    )
    if (wrongCds.length + wrongKeys.length === 0)
      return pass({ en: 'The zone asks for keys that it has.', de: 'Die Zone erbittet Schlüssel, die sie hat.' })
    const tags = [...new Set([...wrongCds, ...wrongKeys].map(({ keyTag }) => keyTag))].slice(0, 5).join(', ')
    return warn(
      {
        en: `The zone asks the registry to take over a key that it does not have (${tags}).`,
        de: `Die Zone bittet die Registry, einen Schlüssel zu übernehmen, den sie nicht hat (${tags}).`,
      },
      { fix: fixBy(REMOVE) },
    )
  },
}

const REMOVE = {
  en: 'Remove the wrong CDS and CDNSKEY records before the registry takes them over.',
  de: 'Die falschen CDS- und CDNSKEY-Einträge entfernen, bevor die Registry sie übernimmt.',
}
