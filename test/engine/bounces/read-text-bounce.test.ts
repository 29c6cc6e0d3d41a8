import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import type { Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { NO_CONTEXT, readTextBounce } from '../../../src/engine/bounces/read-text-bounce.ts'
import { makeKnowledge } from '../make-knowledge.ts'

const read = (words: string, context: Partial<typeof NO_CONTEXT> = {}): readonly Outcome[] =>
  readTextBounce(words, { ...NO_CONTEXT, ...context })

describe('who failed', () => {
  it.each([
    ['an address that fills its line', 'not delivered:\na@b.example\n', ['a@b.example']],
    ['several, each in its line', 'failed:\n<a@b.example>\n<c@d.example>\n', ['a@b.example', 'c@d.example']],
    ['not the one to write to', 'a@b.example: unknown\nContact help@example.com\n', ['a@b.example']],
    ['nobody', 'the mail failed\n', []],
  ])('%s', (_name, words, recipients) => {
    expect(read(words).map(({ recipient }) => recipient)).toEqual(recipients)
  })

  it('X-Failed-Recipients says it where the words do not', () => {
    const found = read('The mail failed: 550 user unknown\n', { failedRecipients: ['a@b.example'] })
    expect(found.map(({ recipient, replyCode }) => [recipient, replyCode])).toEqual([['a@b.example', '550']])
  })

  it('who wrote the bounce is no recipient', () => {
    const found = read('postmaster@x.example\n\na@b.example\n', { strangers: new Set(['postmaster@x.example']) })
    expect(found.map(({ recipient }) => recipient)).toEqual(['a@b.example'])
  })
})

describe('what is said of each', () => {
  it('the reply in its own paragraph', () => {
    const words = '<a@b.example>:\n550 user unknown\n\n<c@d.example>:\n552 mailbox full\n'
    expect(read(words).map(({ recipient, replyCode, text }) => [recipient, replyCode, text])).toEqual([
      ['a@b.example', '550', '<a@b.example>: 550 user unknown'],
      ['c@d.example', '552', '<c@d.example>: 552 mailbox full'],
    ])
  })

  it.each([
    ['not delivered\n550 5.1.1 user unknown\na@b.example\nc@d.example\n'],
    ['Not delivered: user unknown\n<a@b.example>\n<c@d.example>\n'],
  ])('"not delivered" is no delivery: %j', (words) => {
    expect(read(words).map(({ action }) => action)).toEqual(['failed', 'failed'])
  })

  it('one of several may have been reached', () => {
    const words = "<a@b.example> (550 user unknown)\n\n<c@d.example> (delivered to 'mx.d.example' with code 250)\n"
    expect(read(words).map(({ recipient, action }) => [recipient, action])).toEqual([
      ['a@b.example', 'failed'],
      ['c@d.example', 'delivered'],
    ])
  })

  it('a delay is a delay', () => {
    expect(read('a@b.example\nYour message has been delayed; we will keep trying.\n')[0]?.action).toBe('delayed')
  })
})

describe('very long lists', () => {
  const list = Array.from({ length: 6000 }, (_, at) => `<u${at}@b.example>: 550 user unknown\n`).join('')

  it.each([
    ['of a mail', `From: MAILER-DAEMON@x.example\nTo: me@example.org\nSubject: Undelivered\n\n${list}`],
    ['of a pasted text', `The following addresses failed:\n${list}`],
  ])('are cut, and say so: %s', (_name, source) => {
    const { diagnoses, limits } = diagnose(source, makeKnowledge([], {}))
    expect([diagnoses.length > 3990, limits]).toEqual([true, ['only the first 4000 lines were read']])
  })
})
