import type { Localized } from '../../bounces/diagnosis.ts'
import type { StsPolicyProblem } from '../../mta-sts/sts-policy.ts'
import type { Check } from '../check.ts'
import { brokenStage, judgeMtaSts } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-policy',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The MTA-STS policy is complete and valid', de: 'Die MTA-STS-Richtlinie ist vollständig und gültig' },
  explanation: {
    en: 'A policy needs version, mode, max_age and, unless the mode is none, at least one mx. With one of them missing or wrong, senders have no policy.',
    de: 'Eine Richtlinie braucht version, mode, max_age und, außer bei mode none, mindestens ein mx. Fehlt eines oder ist eines falsch, haben Absender keine Richtlinie.',
  },
  cites: [rfc(8461, '3.2')],
  run: (run) =>
    judgeMtaSts(run, 'policy', (found) => {
      const { problem } = found
      if (problem === null || brokenStage(found) === null) return pass({ en: 'It is.', de: 'Sie ist es.' })
      const line = shorten(problem.text, 80)
      const why = WHY[problem.kind] ?? { en: 'it cannot be read.', de: 'Sie ist nicht zu lesen.' }
      const where = line === '' ? { en: '', de: '' } : { en: ` (“${line}”)`, de: ` („${line}“)` }
      return fail(
        {
          en: `The policy is not valid: ${why.en}${where.en}`,
          de: `Die Richtlinie ist nicht gültig: ${why.de}${where.de}`,
        },
        { fix: fixBy(FIX) },
      )
    }),
}

const WHY: Readonly<Partial<Record<StsPolicyProblem['kind'], Localized>>> = {
  noVersion: { en: 'the line version is missing.', de: 'Die Zeile version fehlt.' },
  noMode: { en: 'the line mode is missing.', de: 'Die Zeile mode fehlt.' },
  noMaxAge: { en: 'the line max_age is missing.', de: 'Die Zeile max_age fehlt.' },
  noMx: { en: 'there is no line mx.', de: 'Es gibt keine Zeile mx.' },
  badVersion: { en: 'version must be STSv1.', de: 'version muss STSv1 sein.' },
  badMode: { en: 'mode must be enforce, testing or none.', de: 'mode muss enforce, testing oder none sein.' },
  badMaxAge: {
    en: 'max_age must be a number of seconds up to 31557600.',
    de: 'max_age muss eine Zahl von Sekunden bis 31557600 sein.',
  },
  badMx: {
    en: 'an mx must be a host name, or *. and a domain.',
    de: 'Ein mx muss ein Rechnername sein, oder *. und eine Domain.',
  },
}
const FIX = {
  en: 'Put the file right, then give the record at _mta-sts a new id.',
  de: 'Die Datei richtigstellen, dann dem Eintrag bei _mta-sts eine neue id geben.',
}
