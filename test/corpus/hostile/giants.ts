const MEGABYTE = 1_048_576
const HEAD = 'From: MAILER-DAEMON@mx.example.com\nTo: me@example.org\nSubject: Undelivered Mail Returned to Sender\n'
const LETTER = 'From: ann@example.com\nTo: bob@example.com\nSubject: Hello\n'
const WORDS = 'not delivered\n<a@bc.de>: host mx.bc.de[192.0.2.1] said: 550 5.1.1 user unknown\n'
const REPORT =
  'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@bc.de\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\n'

/** A source as it is read from a file: one flat byte string outside of the heap. `before`, then a run of so many megabytes, then `after`. */
function run(before: string, filler: string, megabytes: number, after = ''): string {
  const pieces = [
    Buffer.from(before, 'latin1'),
    Buffer.alloc(megabytes * MEGABYTE, filler, 'latin1'),
    Buffer.from(after, 'latin1'),
  ]
  return Buffer.concat(pieces).toString('latin1')
}

function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

function count(length: number, make: (at: number) => string): string {
  return Array.from({ length }, (_, at) => make(at)).join('')
}

const mixed = (head: string) => `Content-Type: multipart/mixed; boundary=b\n${head}\n`
const letter = (encoding: string) =>
  `${mixed(LETTER)}--b\n\nhi\n--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: ${encoding}\n\n`
const base64Line = `${Buffer.from(`${LETTER}\nhello\n`).toString('base64')}\n`

/** Mails of 50 MB as they are seen: each has to be understood within a second, and to be copied by nobody. */
export const LARGE_MAILS: Readonly<Record<string, readonly [kind: string, source: () => string]>> = {
  'a report that returns a large mail': [
    'dsn',
    () =>
      run(
        `${mixed(HEAD)}--b\n\n${WORDS}\n--b\n${REPORT}\n--b\nContent-Type: message/rfc822\n\n${LETTER}\n`,
        'hello world, here I am\n',
        50,
        '\n--b--\n',
      ),
  ],
  'a bounce that returns a large attachment': [
    'bounce',
    () =>
      run(
        `${mixed(HEAD)}--b\n\n${WORDS}\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n`,
        'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=\n',
        50,
        '\n--b--\n',
      ),
  ],
  'a bounce that returns a large mail in its text': [
    'bounce',
    () =>
      run(
        `${HEAD}\n${WORDS}\n--- Below this line is a copy of the message.\n\n${LETTER}\n`,
        'hello world, here I am\n',
        50,
      ),
  ],
  'a letter that forwards a large one': [
    'notABounce',
    () => run(`${letter('7bit')}${LETTER}\n`, 'hello world, here I am\n', 50, '\n--b--\n'),
  ],
  'a letter that forwards a large one in base64': [
    'notABounce',
    () => run(letter('base64'), base64Line, 50, '\n--b--\n'),
  ],
  'a letter that forwards a large one in quoted-printable': [
    'notABounce',
    () => run(`${letter('quoted-printable')}${LETTER}\n`, 'hello =3D world=\n', 50, '\n--b--\n'),
  ],
  'a large letter': ['notABounce', () => run(`${LETTER}\n`, 'hello world, here I am\n', 50)],
  'a large HTML bounce': [
    'bounce',
    () =>
      run(
        `Content-Type: text/html\n${HEAD}\n<p>not delivered</p><p>a@bc.de: 550 user unknown</p>`,
        '<p>hello &amp; <b>bye ',
        50,
      ),
  ],
}

/** What nobody sends but to do harm: it may take some seconds, and must not crash or hang. */
export const GIANTS: Readonly<Record<string, () => string>> = {
  '100 MB of one letter': () => run('', 'a', 100),
  '100 MB of spaces': () => run('', ' ', 100),
  '100 MB of NULs': () => run('', '\0', 100),
  '100 MB of codes in one line': () => run('', '550 ', 100),
  '30 MB of empty lines': () => run('x', '\n', 30),
  '30 MB of short lines': () => run('', 'hello world\n', 30),
  '20 MB of carriage returns': () => run('', '\r', 20),
  '20 MB of a mail with bare carriage returns': () => run(HEAD.replaceAll('\n', '\r'), '\rhello world, here I am', 20),
  '20 MB of UTF-16': () => run('\xff\xfe', 'a\0', 20),
  '20 MB of no-break spaces': () => run('', '\xc2\xa0', 20),
  '20 MB of quotation': () => run('', '> > ', 20),
  '20 MB of quoted mails': () => run('', '>From: a\n>Subject: b\n', 20),
  '20 MB of HTML without a mail': () => run('<html>', '<b>a@bc.de ', 20),
  '20 MB of log lines': () =>
    run(
      '',
      'Jan  1 00:00:00 mx postfix/smtp[1]: 4ABCDEF123: to=<a@b.example>, dsn=5.1.1, status=bounced (550 no)\n',
      20,
    ),
  'one header of 50 MB': () => run(`${HEAD}X: `, 'a', 50, '\n\nhi'),
  'one header folded a million times': () => run(`${HEAD}X: a\n`, ' b\n', 3, '\n\nhi'),
  '100,000 headers': () => flat(`${count(100_000, (at) => `X-Header-${at}: value\n`)}${HEAD}\nhi`),
  '200,000 addresses in a header': () => flat(`${HEAD}Cc: ${count(200_000, (at) => `user${at}@example.com, `)}\n\nhi`),
  '200,000 addresses in the words': () =>
    flat(`${HEAD}\nnot delivered\n${count(200_000, (at) => `user${at}@example.com\n`)}`),
  '200,000 replies': () =>
    flat(`not delivered\n${count(200_000, (at) => `user${at}@example.com: 550 5.1.1 user unknown\n`)}`),
  '200,000 recipients of a report': () =>
    flat(
      `${mixed(HEAD)}--b\n${REPORT}\n${count(200_000, (at) => `Final-Recipient: rfc822; user${at}@example.com\nStatus: 5.1.1\n\n`)}--b--\n`,
    ),
  '300,000 recipients of an event': () =>
    flat(`{"event":"bounce","recipients":[${count(300_000, () => '"a@b",')}"a@b"]}`),
  '200,000 recipients of fifty events': () =>
    flat(`[${count(50, () => `{"event":"bounce","recipients":[${count(4000, () => '"a@b",')}"a@b"]},`)}{}]`),
  '2,500 recipients and a million fields of the message': () =>
    flat(
      `${mixed(HEAD)}--b\n${REPORT}\n${count(2500, () => `a:\n${'b:c\n'.repeat(390)}\nFinal-Recipient: rfc822; a@bc.de\n\n`)}--b--\n`,
    ),
  '200,000 parts': () => flat(`${mixed(HEAD)}${count(200_000, () => '--b\n\nx\n')}`),
  '20 MB of boundaries that are none': () => run(mixed(HEAD), '\n--bb', 20),
  '40,000 parts inside each other': () =>
    flat(
      `Content-Type: multipart/mixed; boundary=b0.\n${HEAD}\n${count(40_000, (at) => `--b${at}.\nContent-Type: multipart/mixed; boundary=b${at + 1}.\n\n`)}`,
    ),
  '40,000 mails inside each other': () =>
    flat(
      count(
        40_000,
        (at) =>
          `${LETTER}Content-Type: multipart/mixed; boundary=b${at}.\n\n--b${at}.\nContent-Type: message/rfc822\n\n`,
      ),
    ),
  'a million brackets of JSON': () => run('', '[', 1),
  'a million objects of JSON': () => run('', '{"a":', 1),
}
