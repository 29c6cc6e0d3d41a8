import type { AppealFact } from './facts.ts'
import { parseTemplate, type TemplatePart } from './template.ts'

/** What is known. A fact that is absent or blank is not known. */
export type KnownFacts = Readonly<Partial<Record<AppealFact, string>>>

/** A template, filled. */
export interface RenderedText {
  readonly text: string
  /** The facts that are missing, each once: their `{{fact}}` still stands in the text. */
  readonly open: readonly string[]
}

/** A letter, filled. */
export interface RenderedLetter extends RenderedText {
  /** One line without control characters: fit for a header. */
  readonly subject: string
}

/** A letter with all facts that are known, and nothing else: what is missing stays visible as `{{fact}}`. */
export function renderLetter(
  letter: { readonly subject: string; readonly text: string },
  facts: KnownFacts,
): RenderedLetter {
  const subject = renderText(letter.subject, facts)
  const { text, open } = renderText(letter.text, facts)
  return { subject: headerLine(subject.text), text, open: [...new Set([...subject.open, ...open])] }
}

/** One template. Values are put in as they are, but for control characters, and never read as a template again. */
export function renderText(template: string, facts: KnownFacts): RenderedText {
  const open = new Set<string>()
  return { text: write(parseTemplate(template), facts, open, '').trim(), open: [...open] }
}

function write(parts: readonly TemplatePart[], facts: KnownFacts, open: Set<string>, before: string): string {
  let text = before
  let gap: Gap = 'none'
  for (const part of parts) {
    if (typeof part === 'string') {
      text = join(text, part, gap)
      gap = 'none'
    } else if ('fact' in part) {
      const value = knownValue(facts, part.fact)
      if (value === null) open.add(part.fact)
      text += value ?? `{{${part.fact}}}`
      gap = 'none'
    } else if (knownValue(facts, part.onlyWith) === null) {
      gap = endsLine(part.parts) ? 'lines' : 'words'
    } else {
      text = write(part.parts, facts, open, text)
      gap = 'none'
    }
  }
  return text
}

/** What is left out between two texts: words within a line, or whole lines. */
type Gap = 'none' | 'words' | 'lines'

function endsLine(parts: readonly TemplatePart[]): boolean {
  const last = parts.at(-1)
  return typeof last === 'string' && last.endsWith('\n')
}

/** So that nobody sees that something is left out: no second empty line, no second space, no space before a comma. */
function join(before: string, after: string, gap: Gap): string {
  const atStart = before === '' || before.endsWith('\n')
  const bare = atStart && gap === 'words' ? after.replace(/^ *\n?/, '') : after
  const breaks = before === '' || before.endsWith('\n\n') ? 0 : before.endsWith('\n') ? 1 : 2
  const rest = bare.replace(/^\n+/, (run) => run.slice(0, breaks))
  const isDoubled = gap !== 'none' && before.endsWith(' ') && /^[\s.,;:!?)]/.test(rest)
  return isDoubled ? before.slice(0, -1) + rest : before + rest
}

function knownValue(facts: KnownFacts, name: string): string | null {
  const value = Object.hasOwn(facts, name) ? facts[name as AppealFact] : undefined
  const clean = value === undefined ? '' : cleanText(value).trim()
  return clean === '' ? null : clean
}

/** Without what shows as nothing or turns the order of what is read, but for tabs and ends of lines. */
function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNSEEN, '')
}

const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** More no mail program shows, and no form takes. */
const LONGEST_SUBJECT = 200

/** Nothing in it ends the header (RFC 5322 §2.2) or begins another one. */
function headerLine(text: string): string {
  return [...cleanText(text).replace(/\s+/g, ' ').trim()].slice(0, LONGEST_SUBJECT).join('')
}
