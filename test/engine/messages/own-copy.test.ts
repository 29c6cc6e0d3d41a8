import { expect, it } from 'vitest'
import { ownCopy } from '../../../src/engine/messages/own-copy.ts'

it.each(['', 'mx.example.net', 'grüße 🐈', 'half a pair \ud83d'])('a copy of "%s" is the same text', (text) => {
  expect(ownCopy(text)).toBe(text)
})
