/** Why a draft cannot be sent as it is; the words are in src/text/probes. */
export const DRAFT_TROUBLES = [
  'subject-empty',
  'subject-line-break',
  'subject-control',
  'subject-too-long',
  'text-empty',
  'text-control',
  'text-too-long',
  'name-line-break',
  'name-control',
  'name-too-long',
  'from-address',
  'to-address',
] as const
export type DraftTrouble = (typeof DRAFT_TROUBLES)[number]

/** All that a user can write into a probe. */
export interface CheckedDraft {
  readonly subject: string
  readonly text: string
  readonly name: string
  readonly from: string
  readonly to: string
}

const MOST_SUBJECT = 200
const MOST_NAME = 200
/** 10,000 of the user's, and the line with the reference. */
const MOST_TEXT = 10_100

/** The first thing that is wrong; null: it can go. Nothing that ends a header field (RFC 5322 §2.2), hides, or is no text gets through. */
export function checkDraft({ subject, text, name, from, to }: CheckedDraft): DraftTrouble | null {
  if (subject.trim() === '') return 'subject-empty'
  if (text.trim() === '') return 'text-empty'
  const bySubject = lineTrouble(subject, MOST_SUBJECT)
  if (bySubject !== null) return `subject-${bySubject}`
  const byName = lineTrouble(name, MOST_NAME)
  if (byName !== null) return `name-${byName}`
  if (text.length > MOST_TEXT) return 'text-too-long'
  if (HIDDEN.test(text.replace(/\r\n?|[\n\t]/g, ' ')) || !text.isWellFormed()) return 'text-control'
  if (!isAddress(from)) return 'from-address'
  return isAddress(to) ? null : 'to-address'
}

/** C0, C1, line and paragraph separators, and what turns the direction of writing (UAX #9). */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/

function lineTrouble(text: string, most: number): 'line-break' | 'control' | 'too-long' | null {
  if (LINE_BREAK.test(text)) return 'line-break'
  if (HIDDEN.test(text) || !text.isWellFormed()) return 'control'
  return text.length > most ? 'too-long' : null
}

/** One address, without display name, quoting or comments: whatever needs those is no mailbox for probes. */
function isAddress(text: string): boolean {
  if (text.length > 320 || HIDDEN.test(text) || !text.isWellFormed()) return false
  return /^[^\s<>,;:"()[\]\\@]{1,64}@[^\s<>,;:"()[\]\\@]{1,255}$/.test(text)
}
