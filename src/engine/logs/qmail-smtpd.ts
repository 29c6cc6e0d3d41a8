import type { Told } from './log-format.ts'
import { actionOf } from './log-format.ts'
import { plainAddress } from './logged-address.ts'

/** What guards qmail-smtpd: spamdyke, chkuser, simscan, rblsmtpd. */
interface Guard {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Told
}

const GUARDS: readonly Guard[] = [
  { pattern: /^(DENIED_[A-Z_]{1,40}) from: \S{0,400} to: (\S{1,400}) (.*)$/, read: readSpamdyke },
  {
    pattern:
      /^CHKUSER (rejected|mbx overquota) (rcpt|relaying|sender): from <[^<>]{0,500}> remote <[^<>]{0,500}> rcpt <([^<>]{0,400})> ?:? ?(.{0,400})/,
    read: readChkuser,
  },
  { pattern: /^simscan:\[\d{1,10}\]:(SPAM REJECT|VIRUS|ATTACH|REJECT)(.{0,1000})$/, read: readSimscan },
  {
    pattern: /^(?:rblsmtpd: )?(?:\d{1,3}\.){3}\d{1,3} pid \d{1,10}(?: \S{1,255})?: ([45]\d\d .{1,1000})$/,
    read: readRblsmtpd,
  },
]

const NAMES = /^(?:DENIED_|CHKUSER |simscan:\[|rblsmtpd: |\d)/

/** True for a refusal by one of them. */
export function isQmailSmtpd(program: string, message: string): boolean {
  return (
    program === 'spamdyke' ||
    program === 'rblsmtpd' ||
    (NAMES.test(message) && GUARDS.some(({ pattern }) => pattern.test(message)))
  )
}

/** Whose mail was refused on its way in, and why. */
export function readQmailSmtpd(message: string): readonly Told[] {
  for (const { pattern, read } of GUARDS) {
    const match = pattern.exec(message)
    if (match) return [read(match)]
  }
  return []
}

/** `DENIED_RBL_MATCH from: … to: … origin_ip: … reason: …`. */
function readSpamdyke(match: RegExpExecArray): Told {
  const word = match[1] ?? ''
  const facts = match[3] ?? ''
  const reason = facts.includes('reason: ') ? facts.slice(facts.indexOf('reason: ') + 8).replace(/^\(empty\)$/, '') : ''
  return {
    recipient: plainAddress(match[2]?.replace(/^\(unknown\)$/, '')),
    action: /GRAYLIST|EARLYTALKER|TOO_MANY/.test(word) ? 'delayed' : 'failed',
    text: reason ? `${word} ${reason}` : word,
    command: 'RCPT',
  }
}

/** `CHKUSER rejected rcpt: from <a@b::> remote <helo:host:ip> rcpt <c@d> : not existing recipient`. */
function readChkuser(match: RegExpExecArray): Told {
  const isSender = match[2] === 'sender'
  return {
    recipient: isSender ? null : plainAddress(match[3]),
    action: 'failed',
    text: match[4] || `${match[1]} ${match[2]}`,
    command: isSender ? 'MAIL' : 'RCPT',
  }
}

/** `simscan:[pid]:SPAM REJECT (19.4/12.0):9.6s:subject:192.0.2.1:from:to`. */
function readSimscan(match: RegExpExecArray): Told {
  const fields = (match[2] ?? '').split(':')
  const last = fields.at(-1) ?? ''
  return {
    recipient: last.includes('@') ? plainAddress(last) : null,
    action: 'failed',
    text: `${match[1]}${fields[0] ?? ''}`,
    command: 'DATA',
  }
}

function readRblsmtpd(match: RegExpExecArray): Told {
  return { recipient: null, action: actionOf(match[1], 'failed'), text: match[1] ?? '', command: 'CONNECT' }
}
