import { expect, test } from 'vitest'
import { enhancedStatusMeaning } from '../../src/text/enhanced-status-codes.ts'
import { replyCodeMeaning } from '../../src/text/reply-codes.ts'

test('an enhanced status code is explained number by number', () => {
  expect(enhancedStatusMeaning('5.1.1', 'en')).toEqual({
    class: 'permanent failure',
    subject: 'about an address',
    detail: 'there is no such mailbox',
  })
})

test('a number that the registry does not have stays unexplained', () => {
  expect(enhancedStatusMeaning('5.7.606', 'de')).toEqual({
    class: 'endgültiger Fehler',
    subject: 'zu Sicherheit oder Regeln',
    detail: null,
  })
  expect(enhancedStatusMeaning('4.99.1', 'en')).toEqual({ class: 'temporary failure', subject: null, detail: null })
})

test.each(['', '5', '5.1', '3.1.1', '5.1.1.1', '5.1.x', '5.1000.1'])('%j is no enhanced status code', (code) => {
  expect(enhancedStatusMeaning(code, 'en')).toBeNull()
})

test('a reply code is explained by itself, else by its first digit', () => {
  expect(replyCodeMeaning('552', 'en')).toBe('refused: more than the storage permitted')
  expect(replyCodeMeaning('471', 'en')).toBe('not now; may succeed later')
  expect(replyCodeMeaning('999', 'en')).toBeNull()
  expect(replyCodeMeaning('5500', 'en')).toBeNull()
})
