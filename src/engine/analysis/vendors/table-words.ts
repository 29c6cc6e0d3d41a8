import type { FieldMeaning } from './field-table.ts'

/** Values that speak for a mail: `good(/^ok/i, 'clean', 'found clean', 'für sauber befunden')`. */
export const good = meaning('good')
/** Values that speak against it. */
export const bad = meaning('bad')
/** Values that say little. */
export const neutral = meaning('neutral')

function meaning(tone: FieldMeaning['tone']) {
  return (pattern: RegExp, key: string, en: string, de: string): FieldMeaning => ({
    pattern,
    key,
    tone,
    say: { en, de },
  })
}
