import type { Wait } from './diagnosis.ts'
import type { Reason } from './reasons.ts'
import type { StepId } from './steps.ts'

interface Advice {
  readonly permanent: readonly StepId[]
  readonly transient: readonly StepId[]
}

const WAIT: readonly StepId[] = ['wait-for-retry']

/** What to do for a reason, where no rule says better; in order. */
export const REASON_STEPS: Readonly<Record<Reason, Advice>> = {
  'user-unknown': {
    permanent: ['check-address', 'ask-recipient-for-address', 'remove-address'],
    transient: ['wait-for-retry', 'check-address', 'ask-recipient-for-address'],
  },
  'address-moved': {
    permanent: ['use-new-address', 'ask-recipient-for-address', 'remove-address'],
    transient: ['use-new-address', 'ask-recipient-for-address'],
  },
  'mailbox-full': {
    permanent: ['tell-recipient-mailbox-full', 'resend-later'],
    transient: ['wait-for-retry', 'tell-recipient-mailbox-full'],
  },
  'mailbox-suspended': {
    permanent: ['tell-recipient-mailbox-suspended', 'remove-address'],
    transient: ['wait-for-retry', 'tell-recipient-mailbox-suspended'],
  },
  'recipient-filtered': {
    permanent: ['check-address', 'ask-recipient-to-allow-you', 'ask-recipient-admin'],
    transient: ['wait-for-retry', 'ask-recipient-to-allow-you'],
  },
  'host-unknown': {
    permanent: ['check-domain-spelling', 'check-recipient-mx', 'ask-recipient-for-address'],
    transient: ['wait-for-retry', 'check-domain-spelling', 'check-own-resolver'],
  },
  'mail-not-accepted': {
    permanent: ['check-recipient-mx', 'ask-recipient-for-address'],
    transient: ['wait-for-retry', 'check-recipient-mx'],
  },
  'relaying-denied': {
    permanent: ['check-domain-spelling', 'check-recipient-mx', 'log-in-to-submission', 'ask-recipient-admin'],
    transient: ['wait-for-retry', 'check-recipient-mx', 'log-in-to-submission'],
  },
  'network-error': {
    permanent: ['check-port-25', 'check-own-network', 'check-recipient-mx', 'resend-later'],
    transient: ['wait-for-retry', 'check-port-25', 'check-recipient-mx'],
  },
  'routing-loop': {
    permanent: ['break-mail-loop', 'ask-recipient-admin'],
    transient: ['wait-for-retry', 'break-mail-loop'],
  },
  'delivery-expired': {
    permanent: ['check-own-network', 'check-recipient-mx', 'reach-recipient-another-way', 'resend-later'],
    transient: ['wait-for-retry', 'check-recipient-mx', 'check-own-network'],
  },
  greylisted: { permanent: ['resend-later', 'fix-own-mail-server'], transient: ['wait-greylisting'] },
  'rate-limited': {
    permanent: ['slow-down', 'find-compromised-account', 'resend-later'],
    transient: ['wait-for-retry', 'slow-down', 'find-compromised-account'],
  },
  'authentication-failed': {
    permanent: ['fix-spf', 'fix-dkim', 'fix-dmarc', 'fix-forwarding'],
    transient: ['fix-spf', 'fix-dkim', 'fix-dmarc', 'wait-for-retry'],
  },
  'reverse-dns-missing': {
    permanent: ['set-reverse-dns', 'fix-ehlo-name', 'check-ipv6', 'resend-later'],
    transient: ['set-reverse-dns', 'fix-ehlo-name', 'wait-for-retry'],
  },
  'bad-reputation': {
    permanent: [
      'pause-destination',
      'find-compromised-account',
      'stop-forwarding-spam',
      'check-blocklists',
      'build-reputation',
    ],
    transient: ['pause-destination', 'find-compromised-account', 'stop-forwarding-spam', 'build-reputation'],
  },
  'address-blocked': {
    permanent: ['check-blocklists', 'find-compromised-account', 'request-delisting', 'ask-recipient-admin'],
    transient: ['check-blocklists', 'find-compromised-account', 'wait-for-retry'],
  },
  'sender-rejected': {
    permanent: ['fix-sender-address', 'ask-recipient-to-allow-you'],
    transient: ['fix-sender-address', 'wait-for-retry'],
  },
  'spam-detected': {
    permanent: [
      'find-compromised-account',
      'stop-forwarding-spam',
      'fix-spf',
      'fix-dkim',
      'review-content',
      'ask-recipient-to-allow-you',
    ],
    transient: ['find-compromised-account', 'review-content', 'wait-for-retry'],
  },
  'virus-detected': {
    permanent: ['scan-for-malware', 'remove-attachment', 'find-compromised-account'],
    transient: ['scan-for-malware', 'remove-attachment'],
  },
  'policy-violation': {
    permanent: ['rewrite-for-policy', 'ask-recipient-admin'],
    transient: ['wait-for-retry', 'rewrite-for-policy', 'ask-recipient-admin'],
  },
  'security-error': {
    permanent: ['log-in-to-submission', 'ask-recipient-admin'],
    transient: ['wait-for-retry', 'log-in-to-submission', 'ask-recipient-admin'],
  },
  'starttls-failed': {
    permanent: ['enable-starttls', 'check-tls-versions', 'fix-tls-certificate'],
    transient: ['wait-for-retry', 'enable-starttls', 'check-tls-versions'],
  },
  'content-error': {
    permanent: ['fix-message-format', 'remove-attachment', 'resend-later'],
    transient: ['fix-message-format', 'wait-for-retry'],
  },
  'format-violation': {
    permanent: ['fix-message-headers', 'fix-message-format'],
    transient: ['fix-message-headers', 'wait-for-retry'],
  },
  'message-too-large': { permanent: ['reduce-size'], transient: ['reduce-size', 'wait-for-retry'] },
  'syntax-error': {
    permanent: ['check-address', 'fix-own-mail-server', 'send-full-report'],
    transient: ['wait-for-retry', 'fix-own-mail-server'],
  },
  'mailer-error': {
    permanent: ['fix-own-mailer-program', 'ask-recipient-admin'],
    transient: ['wait-for-retry', 'ask-recipient-admin'],
  },
  'system-error': { permanent: ['resend-later', 'ask-recipient-admin'], transient: WAIT },
  'storage-full': {
    permanent: ['resend-later', 'ask-recipient-admin', 'fix-own-disk'],
    transient: ['wait-for-retry', 'ask-recipient-admin'],
  },
  delivered: { permanent: ['nothing-to-do'], transient: ['nothing-to-do'] },
  'not-stated': {
    permanent: ['show-complete-bounce', 'reach-recipient-another-way', 'ask-recipient-admin'],
    transient: ['wait-for-retry', 'show-complete-bounce'],
  },
}

/** How long a temporary refusal of this kind usually lasts. Mail servers try again by themselves for some days (RFC 5321 §4.5.4.1: 4 to 5). */
export const REASON_WAITS: Readonly<Partial<Record<Reason, Wait>>> = {
  greylisted: { minMinutes: 5, maxMinutes: 60 },
  'rate-limited': { minMinutes: 15, maxMinutes: 240 },
  'system-error': { minMinutes: 15, maxMinutes: 240 },
  'network-error': { minMinutes: 15, maxMinutes: 1440 },
  'storage-full': { minMinutes: 60, maxMinutes: 1440 },
  'mailbox-full': { minMinutes: 60, maxMinutes: 7200 },
  'host-unknown': { minMinutes: 15, maxMinutes: 1440 },
  'bad-reputation': { minMinutes: 240, maxMinutes: 2880 },
  'delivery-expired': { minMinutes: 60, maxMinutes: 2880 },
  'user-unknown': { minMinutes: 15, maxMinutes: 240 },
  'not-stated': { minMinutes: 15, maxMinutes: 240 },
}
