import { mail, multipart, RETURNED } from './mail.ts'
import { type Said, type Sample, testSamples } from './sample.ts'

const bounce = mail(
  {
    'Return-Path': '<>',
    From: 'Mail Delivery System <MAILER-DAEMON@mail.example.com>',
    To: 'sender@example.com',
    Subject: 'Undelivered Mail Returned to Sender',
    'Message-ID': '<b1@mail.example.com>',
  },
  `This is the mail system at host mail.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<user@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1
    <user@example.net>: Recipient address rejected: User unknown (in reply to
    RCPT TO command)`,
)
const says: readonly Said[] = [
  {
    recipient: 'user@example.net',
    replyCode: '550',
    enhancedStatusCode: '5.1.1',
    remoteMta: 'mx.example.net',
    command: 'RCPT',
  },
]
const person = {
  From: 'Anna User <anna@example.org>',
  To: 'Help Desk <desk@example.org>',
  'Message-ID': '<f1@example.org>',
  'User-Agent': 'Mail/1.0',
}
const fields = `From: Mail Delivery System <MAILER-DAEMON@mail.example.com>
Date: Tue, 3 Mar 2026 10:00:00 +0000
To: sender@example.com
Subject: Undelivered Mail Returned to Sender
`
const words = bounce.slice(bounce.indexOf('\n\n') + 2)
const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

const bounces = (samples: Readonly<Record<string, string>>, kind: Sample['kind'] = 'bounce') =>
  Object.entries(samples).map(([name, source]): Sample => ({ name, source, kind, says }))

testSamples(
  'a bounce that somebody forwards',
  bounces({
    'as an attachment': multipart({ ...person, Subject: 'Fwd: Undelivered Mail Returned to Sender' }, 'mixed', [
      'Content-Type: text/plain\n\nWhat is this?',
      `Content-Type: message/rfc822\n\n${bounce}`,
    ]),
    'as an attachment in base64': multipart({ ...person, Subject: 'Fwd: mail came back' }, 'mixed', [
      'Content-Type: text/plain\n\nSee below.',
      `Content-Type: message/rfc822; name="bounce.eml"\nContent-Transfer-Encoding: base64\n\n${btoa(bounce).replace(/.{76}/g, '$&\n')}`,
    ]),
    'as a file of no type': multipart({ ...person, Subject: 'mail came back' }, 'mixed', [
      'Content-Type: text/plain\n\nSee below.',
      `Content-Type: application/octet-stream; name="bounce.eml"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="bounce.eml"\n\n${btoa(bounce).replace(/.{76}/g, '$&\n')}`,
    ]),
    'in the text, Thunderbird': mail(
      { ...person, Subject: 'Fwd: Undelivered Mail Returned to Sender' },
      `What is this?\n\n-------- Forwarded Message --------\nSubject: \tUndelivered Mail Returned to Sender\nDate: \tTue, 3 Mar 2026 10:00:00 +0000\nFrom: \tMail Delivery System <MAILER-DAEMON@mail.example.com>\nTo: \tsender@example.com\n\n${words}`,
    ),
    'in the text, Gmail': mail(
      { ...person, Subject: 'Fwd: Undelivered Mail Returned to Sender' },
      `---------- Forwarded message ---------\n${fields}\n${words}`,
    ),
    'in the text, Outlook': mail(
      { ...person, Subject: 'FW: Undelivered Mail Returned to Sender' },
      `Hi, can you help?\n\n-----Original Message-----\nFrom: Mail Delivery System [mailto:MAILER-DAEMON@mail.example.com]\nSent: Tuesday, March 3, 2026 10:00 AM\nTo: sender@example.com\nSubject: Undelivered Mail Returned to Sender\n\n${words}`,
    ),
    'in the text, Outlook in German': mail(
      { ...person, Subject: 'WG: Undelivered Mail Returned to Sender', 'Content-Type': 'text/plain; charset=utf-8' },
      `Hallo, kannst du helfen?\n\n-----Ursprüngliche Nachricht-----\nVon: Mail Delivery System [mailto:MAILER-DAEMON@mail.example.com]\nGesendet: Dienstag, 3. März 2026 10:00\nAn: sender@example.com\nBetreff: Undelivered Mail Returned to Sender\n\n${words}`,
    ),
    'in the text, Apple Mail, quoted': mail(
      { ...person, Subject: 'Fwd: Undelivered Mail Returned to Sender' },
      `What is this?\n\nBegin forwarded message:\n\n${quoted(`${fields}\n${words}`)}`,
    ),
    'in HTML': mail(
      { ...person, Subject: 'Fwd: Undelivered Mail Returned to Sender', 'Content-Type': 'text/html; charset=utf-8' },
      `<div>See below</div><br><div class="gmail_quote"><div>---------- Forwarded message ---------<br>From: <b>Mail Delivery System</b> &lt;<a href="mailto:MAILER-DAEMON@mail.example.com">MAILER-DAEMON@mail.example.com</a>&gt;<br>Date: Tue, 3 Mar 2026<br>Subject: Undelivered Mail Returned to Sender<br>To: &lt;sender@example.com&gt;<br></div><br><br>This is the mail system at host mail.example.com.<br><br>I'm sorry to have to inform you that your message could not<br>be delivered to one or more recipients.<br><br>&lt;user@example.net&gt;: host mx.example.net[192.0.2.25] said: 550 5.1.1 &lt;user@example.net&gt;: Recipient address rejected: User unknown (in reply to RCPT TO command)</div>`,
    ),
  }),
)

testSamples(
  'a bounce that somebody pastes',
  bounces({
    'without its headers': words,
    quoted: quoted(words),
    'quoted twice': quoted(quoted(words)),
    'with a part of the headers': `${fields}\n${words}`,
    'with one header line': `Subject: Undelivered Mail Returned to Sender\n\n${words}`,
    'with German names of the headers': `Von: Mail Delivery System <MAILER-DAEMON@mail.example.com>\nAn: sender@example.com\nBetreff: Undelivered Mail Returned to Sender\nDatum: 3. März 2026\n\n${words}`,
    'behind an empty line and a byte order mark': `\ufeff\n\n${bounce}`,
    'with CRLF': bounce.replaceAll('\n', '\r\n'),
    'with CR': bounce.replaceAll('\n', '\r'),
    'with an mbox line': `From MAILER-DAEMON Tue Mar  3 10:00:00 2026\n${bounce}`,
    indented: words
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n'),
    'with CRLF, no headers': words.replaceAll('\n', '\r\n'),
    'with CR, no headers': words.replaceAll('\n', '\r'),
    'with no-break spaces': words.replaceAll(' ', '\u00a0'),
  }),
)

const inBytes = (text: string, littleEndian: boolean) =>
  [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0)
      const bytes = [code & 0xff, code >> 8]
      return String.fromCharCode(...(littleEndian ? bytes : bytes.reverse()))
    })
    .join('')

testSamples('strange encodings', [
  { name: 'UTF-16, little-endian', source: `\xff\xfe${inBytes(bounce, true)}`, isBytes: true, kind: 'bounce', says },
  { name: 'UTF-16, big-endian', source: `\xfe\xff${inBytes(bounce, false)}`, isBytes: true, kind: 'bounce', says },
  { name: 'UTF-16 without its mark', source: inBytes(words, true), isBytes: true, kind: 'bounce', says },
  ...bounces({
    'quoted-printable': mail(
      {
        'Return-Path': '<>',
        From: 'MAILER-DAEMON@mail.example.com',
        Subject: 'Undelivered Mail',
        'Content-Transfer-Encoding': 'quoted-printable',
      },
      words.replaceAll('=', '=3D').replace('host mx', 'host=20=\nmx').replaceAll('<', '=3C'),
    ),
    'HTML with a line break at each line': mail(
      {
        'Return-Path': '<>',
        From: 'MAILER-DAEMON@mail.example.com',
        Subject: 'Undelivered Mail',
        'Content-Type': 'text/html',
      },
      `<html><body>${words.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>\n')}</body></html>`,
    ),
    'HTML that keeps its lines': mail(
      {
        'Return-Path': '<>',
        From: 'MAILER-DAEMON@mail.example.com',
        Subject: 'Undelivered Mail',
        'Content-Type': 'text/html',
      },
      `<pre>${words.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`,
    ),
    base64: mail(
      {
        'Return-Path': '<>',
        From: 'MAILER-DAEMON@mail.example.com',
        Subject: 'Undelivered Mail',
        'Content-Transfer-Encoding': 'base64',
      },
      btoa(words).replace(/.{76}/g, '$&\n'),
    ),
    'a charset that does not exist': mail(
      {
        'Return-Path': '<>',
        From: 'MAILER-DAEMON@mail.example.com',
        Subject: 'Undelivered Mail',
        'Content-Type': 'text/plain; charset=UFT-8',
      },
      words,
    ),
    'the wrong charset': mail(
      {
        'Return-Path': '<>',
        From: 'MAILER-DAEMON@mail.example.com',
        Subject: 'Undelivered Mail',
        'Content-Type': 'text/plain; charset=utf-16',
      },
      words,
    ),
    'quoted-printable that the header does not tell': mail(
      { 'Return-Path': '<>', From: 'MAILER-DAEMON@mail.example.com', Subject: 'Undelivered Mail' },
      words.replaceAll('=', '=3D').replaceAll('<', '=3C').replaceAll('>', '=3E'),
    ),
  }),
])

testSamples('a report part by itself', [
  {
    name: 'pasted',
    source:
      'Reporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; user@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
    kind: 'dsn',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'attached as text',
    source: multipart(
      { 'Return-Path': '<>', From: 'MAILER-DAEMON@mail.example.com', Subject: 'Undelivered Mail' },
      'mixed',
      [
        'Content-Type: text/plain\n\nYour message could not be delivered.',
        'Content-Type: text/plain; name="details.txt"\nContent-Disposition: attachment; filename="details.txt"\n\nReporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; user@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown',
        `Content-Type: message/rfc822\n\n${RETURNED}`,
      ],
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
])
