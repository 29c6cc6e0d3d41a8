import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import type { DiagnosedInput } from '../../../src/engine/bounces/diagnosis.ts'
import { toByteString } from '../../../src/engine/messages/byte-string.ts'
import { makeKnowledge, makeRule } from '../make-knowledge.ts'

const knowledge = makeKnowledge([], { '': [makeRule({ id: 'unknown', when: { text: ['user unknown'] } })] })

const HEAD = 'From: Mail Delivery System <MAILER-DAEMON@mx.example.com>\nTo: me@example.org\n'
const report = (type: string, body: string) =>
  `${HEAD}Subject: A report\nContent-Type: multipart/report; report-type=${type.replace(/^message\//, '')}; boundary=b\n\n--b\n\nwords\n--b\nContent-Type: ${type}\n\n${body}\n--b--\n`
const dsn = (fields: string) =>
  report('message/delivery-status', `Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\n${fields}`)
const BOUNCE = `${HEAD}Subject: Undelivered Mail Returned to Sender\n\nYour message could not be delivered.\n\n<a@b.example>: 550 5.1.1 user unknown\n`

const read = (text: string): DiagnosedInput => diagnose(toByteString(text), knowledge)

const KINDS: readonly (readonly [name: string, text: string, kind: string, detail: string])[] = [
  ['a delivery report', dsn('Action: failed\nStatus: 5.1.1\n'), 'dsn', 'deliveryStatusNotification'],
  ['a report of success', dsn('Action: delivered\nStatus: 2.0.0\n'), 'report', 'successReport'],
  ['a bounce in words', BOUNCE, 'bounce', 'bounceWithoutReport'],
  ['a reply', '550 5.1.1 user unknown', 'reply', 'smtpReply'],
  ['a reply of several lines', '550-5.1.1 user\n550 5.1.1 unknown', 'reply', 'smtpReply'],
  ['words that a rule knows, without a code', 'user unknown', 'reply', 'smtpReply'],
  ['a reply that is a success', '250 2.0.0 Ok: queued as ABC', 'report', 'successfulDelivery'],
  [
    'a log line',
    'Jan  1 00:00:00 mx postfix/smtp[1]: 4ABCDEF123: to=<a@b.example>, relay=mx.b.example[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.b.example[192.0.2.1] said: 550 5.1.1 user unknown (in reply to RCPT TO command))',
    'log',
    'logLines',
  ],
  [
    'a report’s fields alone',
    'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n',
    'dsn',
    'deliveryStatusNotification',
  ],
  [
    'a complaint',
    report('message/feedback-report', 'Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\n'),
    'complaint',
    'abuseReport',
  ],
  [
    'a read receipt',
    report('message/disposition-notification', 'Disposition: manual-action/MDN-sent-manually; displayed\n'),
    'report',
    'readReceipt',
  ],
  [
    'an automatic answer',
    'From: ann@example.com\nTo: me@example.org\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nI am away until Monday.\n',
    'autoReply',
    'vacation',
  ],
  [
    'an ordinary mail',
    'From: ann@example.com\nTo: me@example.org\nSubject: Lunch\n\nAt noon?\n',
    'notABounce',
    'ordinaryMail',
  ],
  ['a text that means nothing to us', 'hello', 'notABounce', 'notUnderstood'],
  ['nothing', '', 'notABounce', 'empty'],
  ['blanks', ' \r\n\t\0 ', 'notABounce', 'empty'],
]

describe('what an input is', () => {
  it.each(KINDS)('%s', (_name, text, kind, detail) => {
    expect(read(text)).toMatchObject({ kind, detail })
  })

  it.each(KINDS)('%s, with CRLF line ends', (_name, text, kind, detail) => {
    expect(read(text.replaceAll('\n', '\r\n'))).toMatchObject({ kind, detail })
  })

  it.each(KINDS)('%s, with bare CR line ends', (_name, text, kind, detail) => {
    expect(read(text.replaceAll('\n', '\r'))).toMatchObject({ kind, detail })
  })

  it.each(KINDS)('%s, behind a byte order mark', (_name, text, kind, detail) => {
    expect(read(`\ufeff${text}`)).toMatchObject({ kind, detail })
  })

  it.each(KINDS)('%s, saved as UTF-16', (_name, text, kind, detail) => {
    expect(diagnose(Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1'), knowledge)).toMatchObject({
      kind,
      detail,
    })
  })
})

describe('what a bounce tells', () => {
  it('subjects, ids and senders of both mails', () => {
    const returned =
      'Return-Path: <me@example.org>\nFrom: Me <me@example.org>\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nMessage-ID: <1@example.org>\n'
    const text = dsn('Action: failed\nStatus: 5.1.1\n').replace(
      '--b--',
      `--b\nContent-Type: text/rfc822-headers\n\n${returned}\n--b--`,
    )
    const { subject, originalSubject, originalMessageId, originalMailFrom } = read(text)
    expect({ subject, originalSubject, originalMessageId, originalMailFrom }).toEqual({
      subject: 'A report',
      originalSubject: 'Grüße',
      originalMessageId: '<1@example.org>',
      originalMailFrom: 'me@example.org',
    })
  })

  it('each recipient has an outcome of its own', () => {
    const text = dsn(
      'Action: failed\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; c@d.example\nAction: delayed\nStatus: 4.2.2\n\nFinal-Recipient: rfc822; e@f.example\nAction: delivered\nStatus: 2.0.0\n',
    )
    expect(read(text).diagnoses.map(({ recipient, reason, permanence }) => [recipient, reason, permanence])).toEqual([
      ['a@b.example', 'user-unknown', 'permanent'],
      ['c@d.example', 'mailbox-full', 'transient'],
      ['e@f.example', 'delivered', 'none'],
    ])
  })

  it('a bounce that was forwarded as an attachment is found in it', () => {
    const text = `From: ann@example.com\nTo: bob@example.com\nSubject: Fwd\nContent-Type: multipart/mixed; boundary=out\n\n--out\n\nlook\n--out\nContent-Type: message/rfc822\n\n${BOUNCE}\n--out--\n`
    expect(read(text).diagnoses.map(({ recipient, rule }) => [recipient, rule])).toEqual([['a@b.example', 'unknown']])
  })

  it('… four mails deep, and no deeper', () => {
    const wrap = (mail: string, level: number) =>
      `From: ann@example.com\nTo: bob@example.com\nSubject: Fwd\nContent-Type: multipart/mixed; boundary=out${level}.\n\n--out${level}.\nContent-Type: message/rfc822\n\n${mail}\n--out${level}.--\n`
    const kinds = [4, 5].map((depth) => {
      let mail = BOUNCE
      for (let level = 0; level < depth; level++) mail = wrap(mail, level)
      return read(mail).kind
    })
    expect(kinds).toEqual(['bounce', 'notABounce'])
  })

  it('what was left unread is said', () => {
    const line =
      'Jan  1 00:00:00 mx postfix/smtp[1]: 4ABCDEF123: to=<a@b.example>, dsn=5.1.1, status=bounced (550 no)\n'
    const { diagnoses, limits } = read(
      line
        .repeat(6000)
        .replace(/4ABCDEF123/g, () => `4${Math.random().toString(16).slice(2, 12).toUpperCase().padEnd(10, '0')}`),
    )
    expect([diagnoses.length, limits]).toEqual([5000, ['only the first 5000 recipients were read']])
  })
})

it('as a log, each line is one, whatever it looks like', () => {
  const line = 'Jan  1 00:00:00 mx postfix/smtp[1]: 4ABCDEF123: to=<a@b.example>, dsn=5.1.1, status=bounced (550 no)'
  const found = [line, BOUNCE].map((text) => diagnose(text, knowledge, { as: 'log' }).kind)
  expect(found).toEqual(['log', 'notABounce'])
})
