import type { Check } from '../check.ts'
import { checkOfProblem, needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-duplicate-modifiers',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'redirect and exp stand at most once', de: 'redirect und exp stehen höchstens einmal' },
  explanation: {
    en: 'Two redirects, or two explanations, contradict each other; the whole record is then invalid.',
    de: 'Zwei Weiterleitungen oder zwei Erklärungen widersprechen sich; der ganze Eintrag ist dann ungültig.',
  },
  cites: [rfc(7208, '6')],
  run: async (run) => {
    const { found: record, verdict } = await needRecord(run)
    if (record === null) return verdict
    const twice = record.problems.find(({ code }) => code === 'duplicateModifier')
    const [other] = record.problems
    if (twice === undefined && other !== undefined) return notApplicable(OTHER, checkOfProblem(other.code))
    if (twice === undefined) return pass({ en: 'They do.', de: 'So ist es.' })
    const { domain } = run.subject
    const after = `${record.text.slice(0, twice.at)}${record.text.slice(twice.end)}`.replace(/ {2,}/g, ' ').trimEnd()
    const text = shorten(twice.term, 80)
    return fail(
      {
        en: `“${text}” is the second of its kind. That makes the whole record invalid.`,
        de: `„${text}“ ist das zweite seiner Art. Damit ist der ganze Eintrag ungültig.`,
      },
      { fix: fixRecords(KEEP, [{ name: domain, type: 'TXT', before: [record.text], after: [after] }]) },
    )
  },
}

const OTHER = {
  en: 'It has an error that another finding tells.',
  de: 'Er hat einen Fehler, den ein anderer Befund nennt.',
}
const KEEP = {
  en: 'Keep the one that is right, and remove the other.',
  de: 'Das richtige behalten und das andere entfernen.',
}
