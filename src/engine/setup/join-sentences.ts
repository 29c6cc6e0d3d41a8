import type { Localized } from '../bounces/diagnosis.ts'

/** Sentences one after the other. What ends with a value of somebody has no full stop, and is set apart; null: nothing. */
export function joinSentences(...parts: readonly (Localized | null)[]): Localized {
  const known = parts.filter((part) => part !== null)
  return { en: joined(known.map(({ en }) => en)), de: joined(known.map(({ de }) => de)) }
}

function joined([first = '', ...others]: readonly string[]): string {
  return others.reduce(
    (before, next) => (/[.!?:…)”“]$/.test(before) ? `${before} ${next}` : `${before} – ${next}`),
    first,
  )
}
