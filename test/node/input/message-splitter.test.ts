import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MessageSplitter } from '../../../src/node/input/message-splitter.ts'
import type { Part } from '../../../src/node/input/splitter.ts'

const LIMITS = { headBytes: 4 << 20, tailBytes: 1 << 20 }
const SEPARATOR = 'From ann@example.org Fri Nov 20 10:11:12 2026\n'

describe('MessageSplitter', () => {
  test('splits an mbox at its From lines', () => {
    const mbox = `${SEPARATOR}Subject: one\n\nHello\n\n${SEPARATOR}Subject: two\n\nWorld\n`
    expect(split(mbox)).toEqual([
      { number: 1, source: 'Subject: one\n\nHello\n\n', leftOut: 0 },
      { number: 2, source: 'Subject: two\n\nWorld\n', leftOut: 0 },
    ])
  })

  test('knows CRLF, zones and Mozilla’s nameless senders', () => {
    const mbox =
      'From - Fri Nov 20 10:11:12 2026\r\nSubject: one\r\n\r\nx\r\n\r\nFrom b@example.org Fri Nov 20 10:11:12 2026 +0100\r\nSubject: two\r\n\r\ny\r\n'
    expect(split(mbox).map(({ source }) => source)).toEqual([
      'Subject: one\r\n\r\nx\r\n\r\n',
      'Subject: two\r\n\r\ny\r\n',
    ])
  })

  test('takes the quoting of mboxo and mboxrd back', () => {
    const mbox = `${SEPARATOR}Subject: one\n\n>From here on\n>>From there on\n> From a quote\n`
    expect(split(mbox)).toEqual([
      { number: 1, source: 'Subject: one\n\nFrom here on\n>From there on\n> From a quote\n', leftOut: 0 },
    ])
  })

  test.each([
    ['a sentence', 'From today, all is well.\n'],
    ['a separator without blank line before it', `x\n${SEPARATOR}Subject: two\n`],
    ['a separator without header after it', `\n${SEPARATOR}no header here\n`],
  ])('does not split at %s', (_what, text) => {
    expect(split(`${SEPARATOR}Subject: one\n\n${text}`)).toHaveLength(1)
  })

  test('what does not begin with a separator is one message, left as it is', () => {
    const mail = `Subject: one\n\n>From here on\n\n${SEPARATOR}Subject: two\n\n`
    expect(split(mail)).toEqual([{ number: null, source: mail, leftOut: 0 }])
  })

  test('an empty stream is one empty message', () => {
    expect(split('')).toEqual([{ number: null, source: '', leftOut: 0 }])
  })

  test('keeps every byte', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    expect(split(bytes.toString('latin1'))[0]?.source).toBe(bytes.toString('latin1'))
  })

  test('of a message beyond the limits keeps both ends, and says how much it left out', () => {
    const long = `Subject: one\n\n${'a'.repeat(6 << 20)}${'b'.repeat(2 << 20)}`
    const [message] = split(`${SEPARATOR}${long}`)
    expect(message?.leftOut).toBe(long.length - LIMITS.headBytes - LIMITS.tailBytes)
    expect(message?.source.length).toBe(LIMITS.headBytes + 2 + LIMITS.tailBytes)
    expect(message?.source.startsWith('Subject: one\n\naaa')).toBe(true)
    expect(message?.source.endsWith(`\n\n${'b'.repeat(LIMITS.tailBytes)}`)).toBe(true)
  })

  test('finds the same messages whatever the sizes of the chunks', () => {
    const message = fc.stringMatching(/^[a-z\n>F ]{0,60}$/).map((body) => `Subject: x\n\n${body}\n\n`)
    const large = fc
      .integer({ min: (1 << 20) - 2500, max: (1 << 20) + 2500 })
      .map((size) => `Subject: large\n\n${'x'.repeat(size)}\n\n`)
    const mboxes = fc.array(fc.oneof({ weight: 6, arbitrary: message }, { weight: 1, arbitrary: large }), {
      minLength: 1,
      maxLength: 6,
    })
    const chunks = fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(mboxes, chunks, (messages, sizes) => {
        const mbox = messages.map((one) => SEPARATOR + one).join('')
        const sources = split(mbox, sizes).map(({ source }) => source)
        expect(sources).toEqual(messages.map((one) => one.replace(/^>(>*From )/gm, '$1')))
      }),
      { numRuns: 60 },
    )
  })
})

function split(stream: string, sizes: readonly number[] = [stream.length || 1]): Part[] {
  const bytes = Buffer.from(stream, 'latin1')
  const splitter = new MessageSplitter(LIMITS)
  const messages: Part[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const wrote = bytes.copy(splitter.room(), 0, at, at + (sizes[turn % sizes.length] ?? 1))
    at += wrote
    messages.push(...splitter.wrote(wrote))
  }
  return [...messages, ...splitter.end()]
}
