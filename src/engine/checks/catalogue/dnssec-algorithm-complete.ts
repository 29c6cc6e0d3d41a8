import { algorithmName } from '../../dns/dnssec-keys.ts'
import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { signedAnswers, signedZone } from '../facts/dnssec.ts'
import { couldNotTell, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dnssec-algorithm-complete',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Each announced algorithm signs the zone', de: 'Jedes angekündigte Verfahren signiert die Zone' },
  explanation: {
    en: 'When the registrar announces two algorithms, as during a change, the zone must be signed with both. Some resolvers take it for forged otherwise.',
    de: 'Kündigt der Registrar zwei Verfahren an, etwa während eines Wechsels, muss die Zone mit beiden signiert sein. Manche Resolver halten sie sonst für gefälscht.',
  },
  cites: [rfc(4035, '2.2'), rfc(6840, '5.11')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const { ds, keys, anchored, apex } = found.signed
    if (anchored.length === 0)
      return notApplicable(
        {
          en: 'The registrar’s DS record fits no key.',
          de: 'Der DS-Eintrag beim Registrar passt zu keinem Schlüssel.',
        },
        'dnssec-ds-matches',
      )
    const answers = await signedAnswers(run, apex, 'SOA')
    const signatures = answers.flatMap((answer) => dataOf(answer.signatures, 'RRSIG'))
    if (answers.length === 0)
      return couldNotTell({
        en: 'Could not tell: no signed answer came.',
        de: 'Nicht festzustellen: Es kam keine signierte Antwort.',
      })
    if (signatures.length === 0)
      return notApplicable(
        { en: 'There are no signatures.', de: 'Es gibt keine Signaturen.' },
        'dnssec-signatures-valid',
      )
    const announced = [...new Set(ds.map(({ algorithm }) => algorithm))]
    const missing = announced.filter(
      (one) =>
        !keys.some(({ algorithm }) => algorithm === one) || !signatures.some(({ algorithm }) => algorithm === one),
    )
    if (missing.length === 0)
      return pass({
        en: `Announced and used: ${announced.map(algorithmName).join(', ')}.`,
        de: `Angekündigt und verwendet: ${announced.map(algorithmName).join(', ')}.`,
      })
    const names = missing.map(algorithmName).join(', ')
    return warn(
      {
        en: `Announced by a DS record, but not used in the zone: ${names}.`,
        de: `Durch einen DS-Eintrag angekündigt, in der Zone aber nicht verwendet: ${names}.`,
      },
      { fix: fixBy(FINISH) },
    )
  },
}

const FINISH = {
  en: 'Finish the change of algorithm or undo it: remove the DS record of the unused one at the registrar, or sign with it.',
  de: 'Den Wechsel des Verfahrens abschließen oder zurücknehmen: den DS-Eintrag des unbenutzten beim Registrar entfernen oder damit signieren.',
}
