import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnsendablePart } from '../../../../src/node/mailboxes/smtp/check-parts.ts'
import { composeMessage, type MessageParts } from '../../../../src/node/mailboxes/smtp/compose-message.ts'

const TOKEN = 'abcdefghijklmnopqrstuvwxyz'
const PARTS: MessageParts = {
  from: { name: 'Anna Berg', address: 'anna@example.org' },
  to: 'test@example.net',
  subject: 'The key is under the mat',
  text: `Hello,\n\nit is under the mat.\n\n${TOKEN}\n`,
  html: null,
  attachment: null,
  date: new Date('2026-11-21T13:00:00Z'),
  messageId: `<pd.${TOKEN}@example.org>`,
  token: TOKEN,
  thread: null,
}

const compose = async (changes: Partial<MessageParts> = {}) => {
  const { message, ...rest } = await composeMessage({ ...PARTS, ...changes })
  return { text: Buffer.from(message).toString('latin1'), message, ...rest }
}

const fieldsOf = (text: string) =>
  text
    .slice(0, text.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n')
const namesOf = (text: string) => fieldsOf(text).map((line) => line.slice(0, line.indexOf(':')))

describe('a plain mail', () => {
  it('is plain, and tells nothing about the program that wrote it', async () => {
    const { text, smtpUtf8, sha256, message } = await compose()
    expect(text).toBe(
      [
        `Postdesk-Probe: ${TOKEN}`,
        'From: Anna Berg <anna@example.org>',
        'To: test@example.net',
        'Subject: The key is under the mat',
        `Message-ID: <pd.${TOKEN}@example.org>`,
        'Date: Sat, 21 Nov 2026 13:00:00 +0000',
        'Content-Transfer-Encoding: 7bit',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Hello,',
        '',
        'it is under the mat.',
        '',
        TOKEN,
        '',
      ].join('\r\n'),
    )
    expect(smtpUtf8).toBe(false)
    expect(sha256).toBe(createHash('sha256').update(message).digest('hex'))
    expect(text).not.toMatch(/nodemailer|x-mailer|user-agent/i)
  })

  it('is 7 bit whatever stands in it', async () => {
    const { text } = await compose({
      from: { name: 'Jürgen Müller', address: 'j@bücher.example' },
      subject: 'Schöne Grüße 👋',
      text: 'Schöne Grüße\n',
      to: 'test@münchen.example',
    })
    expect(text).toMatch(/^[\t\n\r -~]+$/)
    expect(fieldsOf(text)).toContain('To: test@xn--mnchen-3ya.example')
    expect(fieldsOf(text).find((line) => line.startsWith('From:'))).toContain('<j@xn--bcher-kva.example>')
  })

  it('needs SMTPUTF8 only for a local part beyond ASCII', async () => {
    const { message, smtpUtf8 } = await compose({ to: 'jürgen@münchen.example' })
    expect(smtpUtf8).toBe(true)
    expect(Buffer.from(message).toString('utf8')).toContain('To: jürgen@münchen.example')
  })
})

describe('a letter in a thread', () => {
  const thread = { inReplyTo: '<2@desk.example>', references: ['<1@example.org>', '<2@desk.example>'] }

  it('names what it replies to, and carries no sign of a probe', async () => {
    const { text } = await compose({ token: null, thread })
    expect(fieldsOf(text)).toContain('In-Reply-To: <2@desk.example>')
    expect(fieldsOf(text)).toContain('References: <1@example.org> <2@desk.example>')
    expect(namesOf(text)).not.toContain('Postdesk-Probe')
    expect(namesOf(text)).not.toContain('Auto-Submitted')
  })

  it('keeps its lines short enough, however long the ids of others are', async () => {
    const long = Array.from({ length: 100 }, (_, at) => `<${'x'.repeat(880)}${at}@desk.example>`)
    const { text } = await compose({ thread: { inReplyTo: long[0] ?? '', references: long.slice(1) } })
    expect(text.split('\r\n').every((line) => line.length <= 998)).toBe(true)
  })

  it.each(['<a b@c.example>', '<a@b.example>\r\nBcc: x@y.z', 'a@b.example', '<>', '<ü@b.example>', '<a><b>'])(
    'is refused with the id %j',
    async (id) => {
      await expect(compose({ thread: { ...thread, inReplyTo: id } })).rejects.toMatchObject({ part: 'thread' })
      await expect(compose({ thread: { ...thread, references: [id] } })).rejects.toMatchObject({ part: 'thread' })
    },
  )
})

describe('the other forms', () => {
  it('has an HTML part beside the text', async () => {
    const { text } = await compose({ html: `<p>Hello ${TOKEN}</p>` })
    expect(text).toMatch(/Content-Type: multipart\/alternative;/)
    expect(text).toContain(`<p>Hello ${TOKEN}</p>`)
    expect(text).not.toMatch(/nmp|nodemailer/i)
  })

  it('has an attachment', async () => {
    const attachment = { name: 'Grüße.txt', mediaType: 'text/plain', content: Buffer.from('hi') }
    const { text } = await compose({ attachment })
    expect(text).toMatch(/Content-Type: multipart\/mixed;/)
    expect(text).toContain('aGk=')
  })

  it('never reads a file or fetches a page', async () => {
    const { text } = await compose({ text: '/etc/passwd', html: 'file:///etc/passwd' })
    expect(text).not.toContain('root:')
  })
})

describe('what could inject into a header', () => {
  const LINES = [
    'a\r\nBcc: x@y.z',
    'a\nb',
    'a\rb',
    'a\0b',
    'a\u2028b',
    'a\u2029b',
    'a\u0085b',
    'a\u202eb',
    '=?utf-8?q?=0D=0ABcc:_x?=',
  ]

  it.each(LINES)('is refused in names and subjects: %j', async (line) => {
    await expect(compose({ subject: line })).rejects.toMatchObject({ part: 'subject' })
    await expect(compose({ from: { name: line, address: 'a@b.example' } })).rejects.toMatchObject({ part: 'from' })
    const attachment = { name: line, mediaType: 'text/plain', content: new Uint8Array() }
    await expect(compose({ attachment })).rejects.toMatchObject({ part: 'attachment' })
  })

  it.each([
    'a@b.example\r\nRCPT TO:<x@y.z>',
    'a@b.example>',
    '<a@b.example>',
    'a b@c.example',
    '"a"@b.example',
    'a@b.example, c@d.example',
    'a@[127.0.0.1]',
    'a@b',
    '@b.example',
    'a..b@c.example',
    'a@-b.example',
    'a\u2028@b.example',
    `${'x'.repeat(65)}@b.example`,
    'a@b.example NOTIFY=NEVER',
    'group: a@b.example;',
  ])('is no address: %j', async (to) => {
    await expect(compose({ to })).rejects.toBeInstanceOf(UnsendablePart)
    await expect(compose({ from: { name: '', address: to } })).rejects.toBeInstanceOf(UnsendablePart)
  })

  it.each(['<a b@c.example>', '<a@b.example>\r\nX: y', 'a@b.example', '<>', '<a@b.example> <c@d.example>'])(
    'is no message id: %j',
    async (messageId) => {
      await expect(compose({ messageId })).rejects.toMatchObject({ part: 'messageId' })
    },
  )

  it('is no token and no media type', async () => {
    await expect(compose({ token: 'ABC\r\nX: y' })).rejects.toMatchObject({ part: 'token' })
    for (const mediaType of ['text/plain; x="', 'multipart/mixed', 'message/rfc822', 'text']) {
      const attachment = { name: 'a', mediaType, content: new Uint8Array() }
      await expect(compose({ attachment })).rejects.toMatchObject({ part: 'attachment' })
    }
    await expect(compose({ date: new Date(Number.NaN) })).rejects.toMatchObject({ part: 'date' })
  })

  it('never gets through, whatever it is made of', async () => {
    const piece = fc.constantFrom(
      '\r\n',
      '\n',
      'Bcc: ',
      '=?utf-8?B?',
      '?=',
      '"',
      '<',
      '>',
      ',',
      'ü',
      '\u2028',
      ' ',
      'a',
      '@',
      ':',
      ';',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(piece, { maxLength: 20 }).map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(text, text, text, async (subject, name, body) => {
        const made = await compose({ subject, from: { name, address: 'a@b.example' }, text: body }).catch(
          (error: unknown) => error,
        )
        if (made instanceof UnsendablePart) return
        expect(made).not.toBeInstanceOf(Error)
        const { text: source } = made as { readonly text: string }
        expect(namesOf(source).filter((field) => !KNOWN.has(field))).toEqual([])
        expect(new Set(namesOf(source)).size).toBe(namesOf(source).length)
        expect(source).not.toMatch(/\r(?!\n)|(?<!\r)\n/)
        expect(source.split('\r\n').every((line) => line.length <= 998)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

const KNOWN: ReadonlySet<string> = new Set([
  'Postdesk-Probe',
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Date',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
])
