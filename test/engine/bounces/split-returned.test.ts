import { describe, expect, it } from 'vitest'
import { splitReturned } from '../../../src/engine/bounces/split-returned.ts'

const MAIL = 'From: a@example.com\nTo: b@example.com\nSubject: Hello\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\nbody\n'

/** The words, and the subject of the mail that came back. */
function split(text: string): readonly [words: string, subject: string | null] {
  const { words, returned } = splitReturned(text)
  return [words, returned ? (returned.fields.find(({ name }) => name === 'subject')?.value ?? '') : null]
}

describe('what the mail software says, and what it gives back', () => {
  it.each([
    ['four fields of a mail in a row begin it', `user unknown\n\n${MAIL}`, ['user unknown\n\n', 'Hello']],
    ['a Return-Path begins it', 'no\nReturn-Path: <a@example.com>\nSubject: Hi\n', ['no\n', 'Hi']],
    ['a Received line begins it', 'no\nReceived: from x\nSubject: Hi\n', ['no\n', 'Hi']],
    ['an announcement begins it', `no\n--- Below this line is a copy of the message.\n\n${MAIL}`, ['no\n', 'Hello']],
    ['a rule with words begins it', `no\n------ Original message ------\nFrom: a\nSubject: Hi\n`, ['no\n', 'Hi']],
    ['an announcement at the end of the text', 'no\n--- Below this line is a copy of the message.\n', ['no\n', '']],
    ['two fields in a sentence are none', 'To: x\nplease read\n', ['To: x\nplease read\n', null]],
    ['words alone', 'user unknown', ['user unknown', null]],
    ['nothing', '', ['', null]],
  ] as const)('%s', (_name, text, expected) => {
    expect(split(text)).toEqual(expected)
  })
})
