import type { SetupFilesText } from '../../../../text/interface/setup-files.ts'

/** Why a plan was refused, in words for people. */
export interface PlanRefusal {
  readonly expected: string
  /** Null: that says nothing. */
  readonly came: string | null
}

/** What the engine expected and got (`expected hostName as a domain, got "x"`), in the words of the window; null: it said nothing of the kind. */
export function planRefusal(
  detail: string,
  text: SetupFilesText,
  nameOf: (value: string) => string,
): PlanRefusal | null {
  const [, expected, came = ''] = /^expected (.*?), got (.*)$/s.exec(detail) ?? []
  if (expected === undefined) return null
  return { expected: expectedWords(expected, text, nameOf), came: came.trim() === '' ? null : came }
}

function expectedWords(expected: string, text: SetupFilesText, nameOf: (value: string) => string): string {
  const own = text.form[expected]
  if (own !== undefined) return own
  if (expected.startsWith('version ')) return text.form.version ?? expected
  const [, value, form] = /^(\w+) as (.*)$/.exec(expected) ?? []
  if (value !== undefined && form !== undefined) {
    const words = form.startsWith('a list') ? text.form.list : text.form[form]
    return text.import.valueOf(nameOf(value), words ?? form)
  }
  const [, choice, known] = /^(\w+): (.*)$/.exec(expected) ?? []
  if (choice === undefined || known === undefined) return expected
  return text.import.valueOf(nameOf(choice), `${text.form.choice} (${known})`)
}
