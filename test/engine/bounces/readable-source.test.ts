import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { readSource } from '../../../src/engine/bounces/readable-source.ts'
import { toByteString } from '../../../src/engine/messages/byte-string.ts'
import { makeKnowledge, makeProvider, makeRule } from '../make-knowledge.ts'

const knowledge = makeKnowledge(
  [makeProvider({ id: 'bigmail', hosts: ['*.bigmail.example'], hints: ['bigmail gateway'] })],
  { '': [makeRule({ id: 'unknown', when: { text: ['user unknown'] } })] },
)

/** The marked words, by field. */
function marked(text: string): readonly (readonly [field: string, words: string])[] {
  const source = toByteString(text)
  const readable = readSource(source, diagnose(source, knowledge))
  return readable.marks.map(({ field, start, end }) => [field, readable.text.slice(start, end)])
}

const MAIL = `From: MAILER-DAEMON@mx.example.com
To: me@example.org
Subject: =?utf-8?Q?Unzustellbar_=E2=80=93_failed?=
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Your message could not be delivered.

<a@b.example>: host mx1.bigmail.example[192.0.2.1] said: 550-5.1.1 bigmail =
gateway:
    550 5.1.1 user unknown
`

describe('the place in the source that shows each finding', () => {
  it('of a reply', () => {
    expect(marked('550 5.1.1 user unknown')).toEqual([
      ['text', '550 5.1.1 user unknown'],
      ['replyCode', '550'],
      ['enhancedStatusCode', '5.1.1'],
    ])
  })

  it('of a mail, also where lines were folded and prefixes repeated', () => {
    expect(marked(MAIL)).toEqual([
      [
        'text',
        '<a@b.example>: host mx1.bigmail.example[192.0.2.1] said: 550-5.1.1 bigmail gateway:\n    550 5.1.1 user unknown',
      ],
      ['recipient', 'a@b.example'],
      ['remoteMta', 'mx1.bigmail.example'],
      ['replyCode', '550'],
      ['enhancedStatusCode', '5.1.1'],
      ['organization', 'mx1.bigmail.example'],
      ['organization', 'bigmail gateway'],
    ])
  })

  it('nothing is marked in what is no bounce', () => {
    expect(marked('hello world')).toEqual([])
  })
})

describe('the source as a person can read it', () => {
  const read = (source: string) => readSource(source, diagnose(source, knowledge))

  it('headers and words are decoded', () => {
    const { text } = read(toByteString(MAIL))
    expect(text).toContain('Subject: Unzustellbar – failed\n')
  })

  it('a long one is cut, and says so', () => {
    const { text, truncated } = read(`550 5.1.1 user unknown\n${'x'.repeat(300_000)}`)
    expect([text.length, truncated]).toEqual([200_000, true])
  })

  it('scripts are text like any other', () => {
    const { text } = read('550 <script>alert(1)</script> user unknown')
    expect(text).toBe('550 <script>alert(1)</script> user unknown')
  })

  it('an attachment is named, not shown', () => {
    const mail =
      'From: a@example.com\nTo: b@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: image/png; name="cat.png"\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n'
    expect(read(mail).text).toContain('[cat.png: 4 bytes]')
  })
})
