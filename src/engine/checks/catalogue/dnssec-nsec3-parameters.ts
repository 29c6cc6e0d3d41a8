import { presentData } from '../../dns/present-record.ts'
import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { signedAnswers, signedZone } from '../facts/dnssec.ts'
import { couldNotTell, fixRecords, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

/** RFC 9276 §3.2: validators may treat more as unsigned or refuse it; those in use begin here. */
const MOST_ITERATIONS = 100

export const check: Check = {
  id: 'dnssec-nsec3-parameters',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'NSEC3 is not made expensive', de: 'NSEC3 ist nicht unnötig aufwendig' },
  explanation: {
    en: 'NSEC3 proves that names do not exist. Additional rounds and a salt bring no safety; with many rounds resolvers treat the domain as unsigned.',
    de: 'NSEC3 beweist, dass Namen nicht existieren. Zusätzliche Durchläufe und ein Salz bringen keine Sicherheit; bei vielen Durchläufen gilt die Domain bei Resolvern als unsigniert.',
  },
  cites: [rfc(9276, '3.1'), rfc(9276, '3.2')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const { apex } = found.signed
    const answers = await signedAnswers(run, apex, 'NSEC3PARAM')
    if (answers.length === 0)
      return couldNotTell({
        en: 'Could not tell: the question for the parameters was not answered.',
        de: 'Nicht festzustellen: Die Frage nach den Parametern blieb ohne Antwort.',
      })
    const [parameters] = answers.flatMap(({ records }) => dataOf(records, 'NSEC3PARAM'))
    if (parameters === undefined)
      return notApplicable({ en: 'The zone does not use NSEC3.', de: 'Die Zone verwendet kein NSEC3.' })
    const { iterations, salt } = parameters
    const before = [presentData(parameters)]
    const fix = fixRecords(SIMPLE, [
      { name: apex, type: 'NSEC3PARAM', before, after: [`${parameters.hashAlgorithm} 0 0 -`] },
    ])
    if (iterations > MOST_ITERATIONS)
      return warn(
        {
          en: `NSEC3 with ${iterations} additional rounds: many resolvers treat the domain as unsigned.`,
          de: `NSEC3 mit ${iterations} zusätzlichen Durchläufen: Bei vielen Resolvern gilt die Domain als unsigniert.`,
        },
        { fix },
      )
    if (iterations > 0 || salt !== '')
      return notice(
        {
          en: `NSEC3 with ${iterations} additional rounds and ${salt === '' ? 'no' : 'a'} salt; 0 and none are recommended.`,
          de: `NSEC3 mit ${iterations} zusätzlichen Durchläufen und ${salt === '' ? 'ohne' : 'mit'} Salz; empfohlen sind 0 und keines.`,
        },
        { fix },
      )
    return pass({ en: 'No additional rounds, no salt.', de: 'Keine zusätzlichen Durchläufe, kein Salz.' })
  },
}

const SIMPLE = {
  en: 'Sign anew with no additional iterations and no salt, or with NSEC. The signer writes this record itself.',
  de: 'Neu signieren ohne zusätzliche Durchläufe und ohne Salz, oder mit NSEC. Der Signierer schreibt diesen Eintrag selbst.',
}
