import { describe, expect, it } from 'vitest'
import { endOfLine, hasHeader, headerValue, parseHeaders } from '../../../src/engine/messages/headers.ts'

const TABLE: readonly (readonly [name: string, source: string, fields: readonly string[], body: string])[] = [
  ['fields up to the empty line', 'From: a\nTo: b\n\nbody', ['from=a', 'to=b'], 'body'],
  ['CRLF line ends', 'From: a\r\nTo: b\r\n\r\nbody', ['from=a', 'to=b'], 'body'],
  ['an empty source has no fields', '', [], ''],
  ['a header without a body', 'From: a', ['from=a'], ''],
  ['names are in lower-case, values as they are', 'SUBJECT: Hello World\n\n', ['subject=Hello World'], ''],
  ['folded lines are one value', 'Subject: one\n two\n\tthree\n\n', ['subject=one two three'], ''],
  ['a folded CRLF line', 'Subject: one\r\n two\r\n\r\nx', ['subject=one two'], 'x'],
  ['spaces before the colon are obsolete, and read (RFC 5322 §4.5)', 'Subject : a\n\n', ['subject=a'], ''],
  ['a value may hold colons', 'X-A: b: c\n\n', ['x-a=b: c'], ''],
  ['an empty value is a value', 'Subject:\nTo: b\n\n', ['subject=', 'to=b'], ''],
  ['the same name twice stays twice', 'Received: 1\nReceived: 2\n\n', ['received=1', 'received=2'], ''],
  [
    'a line that is no field begins the body',
    'From: a\nthis is no field\nTo: b',
    ['from=a'],
    'this is no field\nTo: b',
  ],
  ['an mbox separator in front is passed over', 'From a@example.com Thu Jan 1 00:00:00 1970\nTo: b\n\n', ['to=b'], ''],
  ['a colon in front is no field', ': a\nTo: b\n\n', [], ': a\nTo: b\n\n'],
  ['bytes beyond ASCII stay bytes', 'Subject: Gr\xfc\xdfe\n\n', ['subject=Gr\xfc\xdfe'], ''],
  ['a line of spaces is no continuation', 'Subject: a\n   \nTo: b\n\nx', ['subject=a'], '   \nTo: b\n\nx'],
]

describe('header fields', () => {
  it.each(TABLE)('%s', (_name, source, fields, body) => {
    const block = parseHeaders(source)
    expect([block.fields.map(({ name, value }) => `${name}=${value}`), source.slice(block.bodyStart)]).toEqual([
      fields,
      body,
    ])
  })

  it('only the part between start and end is read', () => {
    expect(parseHeaders('x\nTo: a\nCc: b\nBcc: c\n', 2, 13)).toEqual({
      fields: [
        { name: 'to', value: 'a' },
        { name: 'cc', value: 'b' },
      ],
      bodyStart: 13,
    })
  })

  it('a name longer than 100 characters is none', () => {
    expect(parseHeaders(`${'x'.repeat(120)}: a\n\n`).fields).toEqual([])
  })

  it('more than 2,000 fields are passed over, and the body is still found', () => {
    const block = parseHeaders(`${'A: b\n'.repeat(5000)}\nbody`)
    expect([block.fields.length, block.bodyStart]).toEqual([2000, 25_001])
  })

  it('one endless field is cut at 64 KB, and the next one is read', () => {
    const block = parseHeaders(`A: ${'b'.repeat(200_000)}\nB: c\n\n`)
    expect(block.fields.map(({ name, value }) => [name, value.length])).toEqual([
      ['a', 65_534],
      ['b', 1],
    ])
  })
})

describe('a field by its name', () => {
  const block = parseHeaders('To: a\nTo: b\nX-Empty:\n\n')

  it('the first one counts, and a missing one is empty', () => {
    expect(['to', 'x-empty', 'cc'].map((name) => headerValue(block, name))).toEqual(['a', '', ''])
  })

  it('presence is told apart from emptiness', () => {
    expect(['to', 'x-empty', 'cc'].map((name) => hasHeader(block, name))).toEqual([true, true, false])
  })
})

it('a line ends at its line feed, or where the region ends', () => {
  expect([endOfLine('ab\ncd', 0, 5), endOfLine('ab\ncd', 3, 5), endOfLine('abcd\n', 0, 2)]).toEqual([2, 5, 2])
})
