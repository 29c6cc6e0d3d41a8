import type { Outcome } from './diagnosis.ts'
import type { Reason } from './reasons.ts'

/** What the codes alone say, when no wording does: the enhanced status code (RFC 3463 and its IANA registry), then the reply code (RFC 5321 §4.2). */
export function judgeByCode(outcome: Outcome): Reason {
  return (
    judgeByEnhancedCode(outcome.enhancedStatusCode) ??
    byReplyCode(outcome) ??
    (outcome.action === 'delayed' ? 'delivery-expired' : 'not-stated')
  )
}

/** The reason that the registry gives an enhanced status code; null for those that say too little by themselves. */
export function judgeByEnhancedCode(code: string | null): Reason | null {
  if (code === null) return null
  // RFC 3463 §3.4: X.3.2 is a host that is shut down (4) or one that takes no mail at all (5).
  if (code === '4.3.2') return 'system-error'
  return BY_STATUS[code.slice(code.indexOf('.') + 1)] ?? null
}

/** `subject.detail`. Those that say nothing by themselves (x.0.0, x.1.0, x.5.0, x.7.1 …) are left to the reply code. */
const BY_STATUS: Readonly<Record<string, Reason>> = {
  '1.1': 'user-unknown',
  '1.2': 'host-unknown',
  '1.3': 'user-unknown',
  '1.4': 'user-unknown',
  '1.6': 'address-moved',
  '1.7': 'sender-rejected',
  '1.8': 'sender-rejected',
  '1.9': 'system-error',
  '1.10': 'mail-not-accepted',
  '2.0': 'recipient-filtered',
  '2.1': 'mailbox-suspended',
  '2.2': 'mailbox-full',
  '2.3': 'message-too-large',
  '2.4': 'mailer-error',
  '3.0': 'system-error',
  '3.1': 'storage-full',
  '3.2': 'mail-not-accepted',
  '3.3': 'system-error',
  '3.4': 'message-too-large',
  '3.5': 'system-error',
  '4.1': 'network-error',
  '4.2': 'network-error',
  '4.3': 'system-error',
  '4.4': 'host-unknown',
  '4.5': 'system-error',
  '4.6': 'routing-loop',
  '4.7': 'delivery-expired',
  '5.1': 'syntax-error',
  '5.2': 'syntax-error',
  '5.3': 'rate-limited',
  '5.4': 'syntax-error',
  '6.0': 'content-error',
  '6.1': 'content-error',
  '6.2': 'content-error',
  '6.3': 'content-error',
  '6.5': 'content-error',
  '6.6': 'content-error',
  '6.7': 'format-violation',
  '6.8': 'format-violation',
  '6.9': 'format-violation',
  '7.0': 'security-error',
  '7.2': 'recipient-filtered',
  '7.3': 'security-error',
  '7.4': 'security-error',
  '7.5': 'security-error',
  '7.6': 'security-error',
  '7.7': 'security-error',
  '7.8': 'security-error',
  '7.9': 'security-error',
  '7.10': 'starttls-failed',
  '7.11': 'security-error',
  '7.13': 'mailbox-suspended',
  '7.14': 'security-error',
  '7.15': 'rate-limited',
  '7.16': 'message-too-large',
  '7.17': 'address-moved',
  '7.18': 'mail-not-accepted',
  '7.20': 'authentication-failed',
  '7.21': 'authentication-failed',
  '7.22': 'authentication-failed',
  '7.23': 'authentication-failed',
  '7.24': 'authentication-failed',
  '7.25': 'reverse-dns-missing',
  '7.26': 'authentication-failed',
  '7.27': 'sender-rejected',
  '7.28': 'rate-limited',
  '7.29': 'authentication-failed',
  '7.30': 'starttls-failed',
}

function byReplyCode({ replyCode, command }: Outcome): Reason | null {
  if (replyCode === null) return null
  if (replyCode === '552' && command !== 'RCPT') return 'message-too-large'
  return BY_REPLY[replyCode] ?? null
}

const BY_REPLY: Readonly<Record<string, Reason>> = {
  '421': 'system-error',
  '503': 'syntax-error',
  '504': 'syntax-error',
  '521': 'mail-not-accepted',
  '523': 'message-too-large',
  '530': 'security-error',
  '534': 'security-error',
  '535': 'security-error',
  '538': 'security-error',
  '552': 'mailbox-full',
  '555': 'syntax-error',
  '556': 'mail-not-accepted',
}
