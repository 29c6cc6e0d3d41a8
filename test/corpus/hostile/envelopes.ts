const HEAD = 'From: MAILER-DAEMON@mx.example.com\nTo: me@example.org\nSubject: Undelivered Mail Returned to Sender\n'
const MULTIPART = 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n'

function report(words: string, fields: string): string {
  return `${MULTIPART}${HEAD}\n--b\n\n${words}\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n${fields}\n--b--\n`
}

function recipients(count: number): string {
  return Array.from({ length: count }, (_, at) => `Final-Recipient: rfc822; a${at}@bc.de\nStatus: 5.0.0\n\n`).join('')
}

function postfix(rest: string): string {
  return `Jan  1 00:00:00 mx postfix/smtp[1]: 4ABCDEF123: ${rest}`
}

/** Every place of an input where a reader may look, with a hostile run `x` in it. */
export const ENVELOPES: Readonly<Record<string, (x: string) => string>> = {
  'a bare text': (x) => x,
  'a reply': (x) => `550 5.1.1 ${x} z`,
  'the lines of a reply': (x) => `550 5.1.1 a\n${x}\nz`,
  'the words of a bounce': (x) => `${HEAD}\n${x}`,
  'the words about a recipient': (x) => `${HEAD}\nnot delivered\n<a@bc.de>:\n${x}!z\n`,
  'a paragraph that begins like a reason': (x) => `${HEAD}\n<a@bc.de>:\nbecause${x}!z\n`,
  'many recipients in words': (x) =>
    `${HEAD}\n${Array.from({ length: 20 }, (_, at) => `<a${at}@bc.de>`).join('\n')}\n${x}`,
  'X-Failed-Recipients': (x) => `${HEAD}X-Failed-Recipients: ${x}z\n\nnot delivered\n`,
  From: (x) => `From: ${x}z\n${HEAD}\nhi\n`,
  To: (x) => `To: ${x}z\n${HEAD}\nnot delivered <a@bc.de>: 550 no\n`,
  Subject: (x) => `Subject: delivery ${x}z\n${HEAD}\nhi\n`,
  'Return-Path': (x) => `Return-Path: <${x}z\n${HEAD}\nnot delivered <a@bc.de>: 550 no\n`,
  'the Content-Type': (x) => `Content-Type: multipart/report; boundary=${x}z; report-type=${x}\n${HEAD}\nhi\n`,
  'charset and encoding': (x) =>
    `Content-Type: text/plain; charset="${x}\nContent-Transfer-Encoding: ${x}\n${HEAD}\nhi\n`,
  'many headers': (x) => `${x}\n${HEAD}\nhi\n`,
  'quoted-printable HTML': (x) =>
    `Content-Type: text/html; charset=utf-7\nContent-Transfer-Encoding: quoted-printable\n${HEAD}\nnot delivered\n<a@bc.de>: ${x}`,
  HTML: (x) => `Content-Type: text/html\n${HEAD}\nnot delivered\n<p>a@bc.de: ${x}`,
  base64: (x) => `Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n${HEAD}\n${x}`,
  parts: (x) => `Content-Type: multipart/mixed; boundary=b\n${HEAD}\n--b\n\n${x}\n--b--\n`,
  'a diagnostic code': (x) =>
    report('words', `Final-Recipient: rfc822; a@bc.de\nStatus: 5.0.0\nDiagnostic-Code: smtp; ${x}z\n`),
  'the fields of a recipient': (x) =>
    report(
      'words',
      `Final-Recipient: rfc822; <${x}z\nAction: ${x}z\nStatus: ${x}z\nRemote-MTA: dns; ${x}z\nLast-Attempt-Date: ${x}z\n`,
    ),
  'the body of a report': (x) => report('words', `${x}\nFinal-Recipient: rfc822; a@bc.de\n`),
  'the words beside a report of many': (x) => report(x, recipients(20)),
  'a report’s fields alone': (x) =>
    `${x}\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@bc.de\nStatus: 5.1.1\n\n${x}`,
  'a mail in a mail': (x) =>
    `Content-Type: multipart/mixed; boundary=b\n${HEAD}\n--b\nContent-Type: message/rfc822\n\n${HEAD}\n${x}\n--b--\n`,
  'JSON of a service': (x) => `{"event":"bounce","recipient":"a@bc.de","reason":${JSON.stringify(x)}}`,
  'broken JSON': (x) => `{"event":"bounce",${x}`,
  Postfix: (x) => postfix(`to=<${x}>, relay=${x}, dsn=5.0.0, status=bounced (host a.example said: ${x}z)`),
  'a rejection of Postfix': (x) =>
    `Jan  1 00:00:00 mx postfix/smtpd[1]: NOQUEUE: reject: RCPT from ${x}: 550 5.1.1 <${x}>: x; from=<${x}> to=<${x}>`,
  'a line of syslog': (x) => `Jan  1 00:00:00 mx ${x} status=bounced (${x}z)`,
  Exim: (x) => `2024-01-01 00:00:00 1abcde-123456-AB ** ${x} R=x T=y H=${x} : ${x}`,
  'a rejection of Exim': (x) => `2024-01-01 00:00:00 H=x rejected RCPT <${x}: ${x}`,
  OpenSMTPD: (x) =>
    `Jan  1 00:00:00 mx smtpd[1]: 1 mta delivery evpid=1 from=<${x}> to=<${x}> relay="${x}1" result="PermFail" stat="${x}z"`,
  Sendmail: (x) => `Jan  1 00:00:00 mx sendmail[1]: abcdefghij12: to=<${x}>, relay=${x}1, dsn=5.0.0, stat=${x}`,
  qmail: (x) => `@400000005f delivery 1: failure: ${x}`,
  hMailServer: (x) => `"SMTPC"\t1\t2\t"2024-01-01 00:00:00"\t"192.0.2.1"\t"RECEIVED: 550 ${x}x`,
  Haraka: (x) => `[ERROR] [core] [outbound] bounced rcpt=${x} x ${x}`,
  Stalwart: (x) =>
    `2024-01-01T00:00:00Z INFO x (delivery.failed) queueId = 1, to = "${x}", hostname = "${x}1", details = "${x}", code = 550`,
  'a message trace': (x) => `2024-01-01T00:00:00Z,a,FAIL,[{LED=${x}},${x}`,
  'a JSON log': (x) =>
    `{"time":"2024-01-01T00:00:00Z","message":${JSON.stringify(postfix(`to=<${x}>, status=bounced (${x})`))}}`,
}
