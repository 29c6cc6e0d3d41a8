import type { Localized } from '../../bounces/diagnosis.ts'
import { caretLines } from '../../spf/caret-lines.ts'
import { correctRecord } from '../../spf/correct-term.ts'
import type { SpfRecord } from '../../spf/read-record.ts'
import { MECHANISMS, type SpfProblemCode } from '../../spf/spf-term.ts'
import type { Check } from '../check.ts'
import { checkOfProblem, needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'spf-syntax',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The SPF record is well-formed', de: 'Der SPF-Eintrag ist richtig geschrieben' },
  explanation: {
    en: 'One wrong word anywhere makes the whole record invalid: receivers then treat every mail as if SPF were broken.',
    de: 'Ein falsches Wort irgendwo macht den ganzen Eintrag ungültig: Empfänger behandeln dann jede Mail so, als wäre SPF kaputt.',
  },
  cites: [rfc(7208, '4.6'), rfc(7208, '12')],
  run: async (run) => {
    const { found: record, verdict } = await needRecord(run)
    if (record === null) return verdict
    const own = record.problems.filter(({ code }) => checkOfProblem(code) === 'spf-syntax')
    const [problem] = own
    const other = record.problems[0]
    if (problem === undefined && other !== undefined) return notApplicable(OTHER, checkOfProblem(other.code))
    if (problem === undefined)
      return (
        misread(run.subject.domain, record) ??
        pass({ en: 'Every term is well-formed.', de: 'Jede Angabe ist richtig geschrieben.' })
      )
    for (const one of own.slice(0, 10)) run.note({ kind: 'note', lines: caretLines(record.text, one) })
    const [term, words] = [shorten(problem.term, 80), WORDS[problem.code]]
    return fail(
      {
        en: `“${term}” ${words?.en ?? 'is no valid term'}. That makes the whole record invalid.`,
        de: `„${term}“ ${words?.de ?? 'ist keine gültige Angabe'}. Damit ist der ganze Eintrag ungültig.`,
      },
      { fix: fixOf(run.subject.domain, record) },
    )
  },
}

function fixOf(domain: string, record: SpfRecord) {
  const corrected = correctRecord(record)
  if (corrected === null) return fixBy(CORRECT)
  return fixRecords(CORRECT, [{ name: domain, type: 'TXT', before: [record.text], after: [corrected] }])
}

/** `ip4=192.0.2.1` is well-formed: a modifier that nobody knows, and that is ignored (RFC 7208 §6). */
function misread(domain: string, record: SpfRecord) {
  const term = record.terms.find(({ kind, ...one }) => kind === 'modifier' && 'name' in one && isMechanism(one.name))
  if (term === undefined) return null
  const [shown, meant] = [shorten(term.text, 80), term.text.replace('=', ':')]
  const after = record.text
    .split(' ')
    .map((word) => (word === term.text ? meant : word))
    .join(' ')
  const change = { name: domain, type: 'TXT', before: [record.text], after: [after] }
  return warn(
    {
      en: `“${shown}” has no effect: with “=” it is a word that nobody knows, and is ignored. “${shorten(meant, 80)}” is probably meant.`,
      de: `„${shown}“ bewirkt nichts: Mit „=“ ist es ein Wort, das niemand kennt, und wird übergangen. Gemeint ist wohl „${shorten(meant, 80)}“.`,
    },
    { fix: fixRecords(CORRECT, [change]) },
  )
}

function isMechanism(name: string): boolean {
  return MECHANISMS.some((known) => known === name)
}

const OTHER = {
  en: 'It has an error that another finding tells.',
  de: 'Er hat einen Fehler, den ein anderer Befund nennt.',
}
const CORRECT = {
  en: 'Correct the record. The mark in the evidence shows where the error begins.',
  de: 'Den Eintrag berichtigen. Die Markierung in den Belegen zeigt, wo der Fehler beginnt.',
}
const WORDS: Partial<Readonly<Record<SpfProblemCode, Localized>>> = {
  character: {
    en: 'has a character that is not allowed there (only visible ASCII, and plain spaces between terms)',
    de: 'enthält ein Zeichen, das dort nicht erlaubt ist (nur sichtbares ASCII, dazwischen einfache Leerzeichen)',
  },
  unknownTerm: { en: 'is no term that SPF knows', de: 'ist keine Angabe, die SPF kennt' },
  missingValue: { en: 'needs a value after it', de: 'braucht dahinter einen Wert' },
  unexpectedValue: { en: 'takes no value', de: 'verträgt keinen Wert' },
  domain: { en: 'does not name a complete domain', de: 'nennt keine vollständige Domain' },
  qualifiedModifier: {
    en: 'may not have a sign (+ - ~ ?) before it',
    de: 'darf kein Zeichen (+ - ~ ?) vor sich haben',
  },
}
