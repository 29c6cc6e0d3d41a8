import type { WritingOf } from './drafting-store.ts'
import type { Words } from './kept-words.ts'

/** One at a time is written. */
const REMEMBERED = 'postdesk.unkept'

/** Remembers words on this computer at once, for the case that the program ends before they are kept with their ticket. */
export function rememberUnkept({ of, words }: { readonly of: WritingOf | null; readonly words: Words }): void {
  if (of !== null) localStorage.setItem(REMEMBERED, JSON.stringify({ of: nameOf(of), at: Date.now(), ...words }))
}

export function forgetUnkept(): void {
  localStorage.removeItem(REMEMBERED)
}

/** The words that were written after that time and not kept; null: all were, or they are of something else. */
export function recallUnkept(writing: WritingOf, after: number): Words | null {
  const remembered = Object(JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null'))
  const [of, at, subject, text] = ['of', 'at', 'subject', 'text'].map((name): unknown => Reflect.get(remembered, name))
  if (of !== nameOf(writing) || typeof at !== 'number' || at <= after) return null
  return typeof subject === 'string' && typeof text === 'string' ? { subject, text } : null
}

function nameOf({ ticket, purpose, answer }: WritingOf): string {
  return [ticket, purpose, answer ?? ''].join(' ')
}
