import type { WritingOf } from './drafting-store.ts'
import type { Words } from './kept-words.ts'

/** One at a time is written. */
const REMEMBERED = 'postdesk.unkept'

/** Remembers words on this computer at once, for the case that the program ends before they are kept with their ticket. */
export function rememberUnkept({ ticket, purpose, answer }: WritingOf, { subject, text }: Words): void {
  localStorage.setItem(REMEMBERED, JSON.stringify({ of: { ticket, purpose, answer }, subject, text }))
}

export function forgetUnkept(): void {
  localStorage.removeItem(REMEMBERED)
}

/** The words that were not kept; null: all were, or they are of something else. */
export function recallUnkept({ ticket, purpose, answer }: WritingOf): Words | null {
  const remembered: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null')
  const [of, subject, text] = ['of', 'subject', 'text'].map((name): unknown => Reflect.get(Object(remembered), name))
  const isSame = JSON.stringify(of) === JSON.stringify({ ticket, purpose, answer })
  return isSame && typeof subject === 'string' && typeof text === 'string' ? { subject, text } : null
}
