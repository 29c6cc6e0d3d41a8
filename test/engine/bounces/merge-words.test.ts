import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { mergeWords } from '../../../src/engine/bounces/merge-words.ts'
import { EMPTY_OUTCOME } from '../../../src/engine/bounces/outcome.ts'
import { NO_CONTEXT } from '../../../src/engine/bounces/read-text-bounce.ts'

const reported = (recipient: string, parts: Partial<Outcome> = {}): Outcome => ({
  ...EMPTY_OUTCOME,
  recipient,
  action: 'failed',
  enhancedStatusCode: '5.0.0',
  ...parts,
})

const WORDS = `The following addresses failed:

<ann@example.com>: host mx1.example.com[192.0.2.1] said: 550 5.1.1 user unknown

<bob@example.com>: host mx2.example.com[192.0.2.2] said: 552 5.2.2 mailbox full
`

const brief = ({ recipient, replyCode, remoteMta, text }: Outcome) => [recipient, replyCode, remoteMta, text]

describe('a report is completed by the words beside it', () => {
  it('each of several recipients gets only what is said of it', () => {
    const merged = mergeWords([reported('bob@example.com'), reported('ann@example.com')], WORDS, NO_CONTEXT)
    expect(merged.map(brief)).toEqual([
      [
        'bob@example.com',
        '552',
        'mx2.example.com',
        '<bob@example.com>: host mx2.example.com[192.0.2.2] said: 552 5.2.2 mailbox full',
      ],
      [
        'ann@example.com',
        '550',
        'mx1.example.com',
        '<ann@example.com>: host mx1.example.com[192.0.2.1] said: 550 5.1.1 user unknown',
      ],
    ])
  })

  it('a recipient of whom the words do not speak gets nothing', () => {
    const merged = mergeWords([reported('ann@example.com'), reported('eve@example.com')], WORDS, NO_CONTEXT)
    expect(merged.map(({ recipient, text }) => [recipient, text === ''])).toEqual([
      ['ann@example.com', false],
      ['eve@example.com', true],
    ])
  })

  it('what the report states itself is kept', () => {
    const own = reported('ann@example.com', {
      text: '554 5.7.1 blocked',
      replyCode: '554',
      enhancedStatusCode: '5.7.1',
    })
    expect(mergeWords([own], WORDS, NO_CONTEXT)).toEqual([own])
  })

  it('the server’s reply in the words is worth more than a comment in the report', () => {
    const [merged] = mergeWords([reported('ann@example.com', { text: 'delivery failed' })], WORDS, NO_CONTEXT)
    expect(merged?.text).toContain('550 5.1.1 user unknown')
  })

  it('a lone recipient without an address is named by the words', () => {
    const [merged] = mergeWords([reported('ann')], '<ann@example.com>: 550 user unknown\n', NO_CONTEXT)
    expect(merged?.recipient).toBe('ann@example.com')
  })

  it('no recipients, no words, no harm', () => {
    expect([mergeWords([], WORDS, NO_CONTEXT), mergeWords([reported('a@b.example')], '', NO_CONTEXT)]).toEqual([
      [],
      [reported('a@b.example')],
    ])
  })
})
