import { caretLines } from '../../spf/caret-lines.ts'
import type { Check } from '../check.ts'
import { checkOfProblem, needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-macro-syntax',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Macros in SPF are well-formed', de: 'Makros in SPF sind richtig geschrieben' },
  explanation: {
    en: 'Macros such as %{i} are replaced for each mail. A wrong one makes the whole record invalid.',
    de: 'Makros wie %{i} werden für jede Mail ersetzt. Ein falsches macht den ganzen Eintrag ungültig.',
  },
  cites: [rfc(7208, '7.1'), rfc(7208, '7.2')],
  run: async (run) => {
    const { found: record, verdict } = await needRecord(run)
    if (record === null) return verdict
    const own = record.problems.filter(({ code }) => checkOfProblem(code) === 'spf-macro-syntax')
    const [problem] = own
    const [other] = record.problems
    if (problem === undefined && other !== undefined) return notApplicable(OTHER, checkOfProblem(other.code))
    if (problem === undefined && !record.text.includes('%')) return notApplicable(NO_MACRO)
    if (problem === undefined) return pass({ en: 'They are.', de: 'So ist es.' })
    for (const one of own.slice(0, 10)) run.note({ kind: 'note', lines: caretLines(record.text, one) })
    const part = shorten(record.text.slice(problem.at, problem.end), 60)
    if (problem.code === 'macroOnlyInExplanation')
      return fail(
        {
          en: `“${part}” is allowed only in the text of an explanation. That makes the whole record invalid.`,
          de: `„${part}“ ist nur im Text einer Erklärung erlaubt. Damit ist der ganze Eintrag ungültig.`,
        },
        { fix: fixBy(CORRECT) },
      )
    return fail(
      {
        en: `“${part}” is no valid macro. That makes the whole record invalid.`,
        de: `„${part}“ ist kein gültiges Makro. Damit ist der ganze Eintrag ungültig.`,
      },
      { fix: fixBy(CORRECT) },
    )
  },
}

const OTHER = {
  en: 'It has an error that another finding tells.',
  de: 'Er hat einen Fehler, den ein anderer Befund nennt.',
}
const NO_MACRO = { en: 'The record uses no macros.', de: 'Der Eintrag verwendet keine Makros.' }
const CORRECT = {
  en: 'Write a macro as %{ letter, number, r, delimiters }, with one of the letters s l o d i p v h; a percent sign itself is %%.',
  de: 'Ein Makro als %{ Buchstabe, Zahl, r, Trennzeichen } schreiben, mit einem der Buchstaben s l o d i p v h; das Prozentzeichen selbst ist %%.',
}
