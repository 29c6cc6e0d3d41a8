import { expect, it } from 'vitest'
import { normalizeText } from '../../../src/engine/bounces/normalize-text.ts'

it.each([
  ['capitals', 'User UNKNOWN', 'user unknown'],
  ['white space of all kinds', 'a\t b\r\n\n c\u00a0d', 'a b c d'],
  ['single quotes', 'doesn’t ‘this’ `that´', "doesn't 'this' 'that'"],
  ['double quotes', '“a” „b“', '"a" "b"'],
  ['dashes', 'a–b—c‐d', 'a-b-c-d'],
  ['letters beyond ASCII stay', 'Ungültige Empfänger', 'ungültige empfänger'],
  ['nothing', '', ''],
])('a text is compared without its %s', (_name, text, normal) => {
  expect(normalizeText(text)).toBe(normal)
})
