import { makeAddress, makeDate, makeHeaders, makeMail, makeText } from './mail.mjs'
import { OWN_WORDS, REFUSALS } from './refusals.mjs'

/** @typedef {import('./dice.mjs').Dice} Dice */

/** How each kind of server writes; `share` is how often it comes among all. */
export const FORMATS = [
  { share: 26, make: postfix },
  { share: 8, make: postfixDelay },
  { share: 10, make: exim },
  { share: 8, make: eximReport },
  { share: 9, make: sendmail },
  { share: 6, make: qmail },
  { share: 10, make: exchange },
  { share: 8, make: gmail },
  { share: 3, make: openSmtpd },
  { share: 3, make: courier },
  { share: 2, make: complaint },
  { share: 3, make: vacation },
  { share: 4, make: ordinary },
]

/** @param {Dice} dice */
function postfix(dice) {
  const failures = Array.from({ length: dice.chance(15) ? 2 + dice.below(4) : 1 }, () => makeFailure(dice, 'failed'))
  const text = failures.map(({ to, said }) => wrap(`<${to}>: ${said}`)).join('\n\n')
  return report(dice, {
    from: 'MAILER-DAEMON@mail.example.org (Mail Delivery System)',
    subject: 'Undelivered Mail Returned to Sender',
    text: `This is the mail system at host mail.example.org.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n                   The mail system\n\n${text}\n`,
    status: statusPart(dice, 'mail.example.org', failures),
    to: failures[0].to,
  })
}

/** @param {Dice} dice */
function postfixDelay(dice) {
  const failure = makeFailure(dice, 'delayed')
  return report(dice, {
    from: 'MAILER-DAEMON@mail.example.org (Mail Delivery System)',
    subject: 'Delayed Mail (still being retried)',
    text: `This is the mail system at host mail.example.org.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\n${wrap(`<${failure.to}>: ${failure.said}`)}\n`,
    status: statusPart(dice, 'mail.example.org', [failure], `Will-Retry-Until: ${makeDate(dice)}\n`),
    to: failure.to,
  })
}

/** @param {Dice} dice */
function exim(dice) {
  const { to, reply } = makeFailure(dice, 'failed')
  return `${reportHeaders(dice, 'Mail Delivery System <Mailer-Daemon@mail.example.org>', 'Mail delivery failed: returning message to sender')}\nX-Failed-Recipients: ${to}\nAuto-Submitted: auto-replied\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${to}\n    SMTP error from remote mail server after RCPT TO:<${to}>:\n    host mx.example.net [198.51.100.9]: ${reply}\n\n------ This is a copy of the message, including all the headers. ------\n\n${makeMail(dice, to)}`
}

/** @param {Dice} dice */
function eximReport(dice) {
  const failure = makeFailure(dice, 'failed')
  return report(dice, {
    from: 'Mail Delivery System <Mailer-Daemon@mail.example.org>',
    subject: 'Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${failure.to}\n    host mx.example.net [198.51.100.9]\n    SMTP error from remote mail server after RCPT TO:<${failure.to}>:\n    ${failure.reply}\n`,
    status: statusPart(dice, 'mail.example.org', [failure]),
    to: failure.to,
  })
}

/** @param {Dice} dice */
function sendmail(dice) {
  const failure = makeFailure(dice, 'failed')
  const { to, reply, status } = failure
  return report(dice, {
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>',
    subject: 'Returned mail: see transcript for details',
    text: `The original message was received at ${makeDate(dice)}\nfrom localhost [127.0.0.1]\n\n   ----- The following addresses had permanent fatal errors -----\n<${to}>\n    (reason: ${reply})\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.net.:\n>>> RCPT To:<${to}>\n<<< ${reply}\n550 ${status} <${to}>... User unknown\n`,
    status: statusPart(dice, 'mail.example.org', [failure]),
    to,
  })
}

/** @param {Dice} dice */
function qmail(dice) {
  const { to, reply } = makeFailure(dice, 'failed')
  return `${reportHeaders(dice, 'MAILER-DAEMON@mail.example.org', 'failure notice')}\n\nHi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${to}>:\n198.51.100.9 does not like recipient.\nRemote host said: ${reply}\nGiving up on 198.51.100.9.\n\n--- Below this line is a copy of the message.\n\n${makeMail(dice, to)}`
}

/** @param {Dice} dice */
function exchange(dice) {
  const failure = makeFailure(dice, 'failed')
  return report(dice, {
    from: 'Microsoft Outlook <postmaster@tenant.example>',
    subject: 'Undeliverable: your mail',
    text: `Delivery has failed to these recipients or groups:\n\n${failure.to}\nYour message wasn't delivered. The recipient's mail server refused it.\n\nDiagnostic information for administrators:\n\nGenerating server: AM0PR00MB0000.example.outlook.test\n\n${failure.to}\nRemote Server returned '${failure.reply}'\n\nOriginal message headers:\n\n${makeHeaders(dice, failure.to)}\n`,
    html: true,
    status: statusPart(dice, 'AM0PR00MB0000.example.outlook.test', [failure]),
    to: failure.to,
  })
}

/** @param {Dice} dice */
function gmail(dice) {
  const failure = makeFailure(dice, 'failed')
  return report(dice, {
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    text: `** Message not delivered **\n\nThere was a problem delivering your message to ${failure.to}. See the technical details below.\n\nThe response from the remote server was:\n${failure.reply}\n`,
    html: true,
    status: statusPart(dice, 'googlemail.com', [failure]),
    to: failure.to,
  })
}

/** @param {Dice} dice */
function openSmtpd(dice) {
  const { to, reply } = makeFailure(dice, 'failed')
  return `${reportHeaders(dice, 'Mailer Daemon <MAILER-DAEMON@mail.example.org>', 'Delivery status notification: error')}\n\n    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\n${to}: ${reply}\n\n    Below is a copy of the original message:\n\n${makeMail(dice, to)}`
}

/** @param {Dice} dice */
function courier(dice) {
  const failure = makeFailure(dice, 'failed')
  return report(dice, {
    from: '"Courier mail server at mail.example.org" <@>',
    subject: 'NOTICE: mail delivery status.',
    text: `This is a delivery status notification from mail.example.org,\nrunning the Courier mail server.\n\nUNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<${failure.to}>:\n    mx.example.net [198.51.100.9]:\n>>> RCPT TO:<${failure.to}>\n<<< ${failure.reply}\n`,
    status: statusPart(dice, 'mail.example.org', [failure]),
    to: failure.to,
  })
}

/** @param {Dice} dice */
function complaint(dice) {
  const to = makeAddress(dice)
  const boundary = `=_${dice.id(20)}`
  return `${reportHeaders(dice, 'feedback@example.net', 'FW: your mail')}\nContent-Type: multipart/report; report-type=feedback-report; boundary="${boundary}"\n\n--${boundary}\nContent-Type: text/plain\n\nThis is an email abuse report for a message received from 192.0.2.7.\n\n--${boundary}\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: ExampleFeedback/1.0\nVersion: 1\nOriginal-Mail-From: <sender@example.org>\nSource-IP: 192.0.2.7\n\n--${boundary}\nContent-Type: message/rfc822\n\n${makeMail(dice, to)}\n--${boundary}--\n`
}

/** @param {Dice} dice */
function vacation(dice) {
  return `${reportHeaders(dice, makeAddress(dice), 'Out of office: your mail')}\nAuto-Submitted: auto-replied\nContent-Type: text/plain; charset=utf-8\n\nI am away until the end of the month and read no mail.\n\n${makeText(dice, 5)}`
}

/** @param {Dice} dice */
function ordinary(dice) {
  return makeMail(dice, 'sender@example.org')
}

/** @param {Dice} dice @param {'failed' | 'delayed'} action */
function makeFailure(dice, action) {
  const to = makeAddress(dice)
  const isOwn = dice.chance(8)
  const own = dice.of(OWN_WORDS)
  const answer = dice.of(action === 'delayed' ? REFUSALS.filter(({ reply }) => reply.startsWith('4')) : REFUSALS)
  const ip = `192.0.2.${dice.below(254)}`
  const reply = answer.reply.replaceAll('{to}', to).replaceAll('{ip}', ip)
  if (isOwn) return { to, action, reply: own.text, status: own.status, said: own.text, isOwn }
  return {
    to,
    action,
    reply,
    status: answer.status,
    said: `host mx.example.net[198.51.100.9] said: ${reply} (in reply to RCPT TO command)`,
    isOwn,
  }
}

/** @typedef {ReturnType<typeof makeFailure>} Failure */

/** @param {Dice} dice @param {string} mta @param {readonly Failure[]} failures @param {string} [extra] */
function statusPart(dice, mta, failures, extra = '') {
  const recipients = failures.map(
    ({ to, action, status, reply, isOwn }) =>
      `Final-Recipient: rfc822; ${to}\nOriginal-Recipient: rfc822;${to}\nAction: ${action}\nStatus: ${status}\n${isOwn ? '' : 'Remote-MTA: dns; mx.example.net\n'}Diagnostic-Code: ${isOwn ? 'X-Postfix' : 'smtp'}; ${reply.replace(/(.{60}\S*) /g, '$1\n    ')}\n${extra}`,
  )
  return `Reporting-MTA: dns; ${mta}\nX-Queue-ID: ${dice.id(10)}\nArrival-Date: ${makeDate(dice)}\n\n${recipients.join('\n')}`
}

/** @param {Dice} dice @param {{ from: string, subject: string, text: string, html?: boolean, status: string, to: string }} parts */
function report(dice, { from, subject, text, html, status, to }) {
  const boundary = `=_${dice.id(20)}`
  const returned = dice.chance(60)
    ? ['text/rfc822-headers', makeHeaders(dice, to)]
    : ['message/rfc822', makeMail(dice, to)]
  const first = html ? alternative(dice, text) : ['text/plain; charset=us-ascii', text]
  const parts = [first, ['message/delivery-status', status], returned]
  const body = parts.map(([type, content]) => `--${boundary}\nContent-Type: ${type}\n\n${content}\n`).join('')
  return `${reportHeaders(dice, from, subject)}\nAuto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status;\n\tboundary="${boundary}"\n\nThis is a MIME-encapsulated message.\n\n${body}--${boundary}--\n`
}

/** @param {Dice} dice @param {string} text */
function alternative(dice, text) {
  const boundary = `=_${dice.id(16)}`
  const html = `<html><head><style>p { margin: 0; font-family: sans-serif }</style></head><body>${text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
    .join('\n')}</body></html>`
  return [
    `multipart/alternative; boundary="${boundary}"`,
    `--${boundary}\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--${boundary}\nContent-Type: text/html; charset=utf-8\n\n${html}\n--${boundary}--\n`,
  ]
}

/** @param {Dice} dice @param {string} from @param {string} subject */
function reportHeaders(dice, from, subject) {
  return `Return-Path: <>\nReceived: by mail.example.org (Postfix)\n\tid ${dice.id(10)}; ${makeDate(dice)}\nDate: ${makeDate(dice)}\nFrom: ${from}\nTo: sender@example.org\nSubject: ${subject}\nMessage-ID: <${dice.id(16)}@mail.example.org>\nMIME-Version: 1.0`
}

/** @param {string} text */
function wrap(text) {
  return text.replace(/(.{60}\S*) /g, '$1\n    ')
}
