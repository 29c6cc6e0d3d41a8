/**
 * The closed list of reasons for which a mail is refused, delayed or lost: what a refusal means, in the field's words.
 * Each maps to one class of Sisimai 5.7 (`sisimai`; null: the text states no reason), so that figures of both can be compared.
 * `permanence` and `whoseMove` are what holds when neither a rule nor a reply code says more.
 */
export const REASONS = {
  'user-unknown': { sisimai: 'userunknown', permanence: 'permanent', whoseMove: 'you' },
  'address-moved': { sisimai: 'hasmoved', permanence: 'permanent', whoseMove: 'you' },
  'mailbox-full': { sisimai: 'mailboxfull', permanence: 'transient', whoseMove: 'recipient' },
  'mailbox-suspended': { sisimai: 'suspend', permanence: 'permanent', whoseMove: 'recipient' },
  'recipient-filtered': { sisimai: 'filtered', permanence: 'permanent', whoseMove: 'recipient' },
  'host-unknown': { sisimai: 'hostunknown', permanence: 'permanent', whoseMove: 'you' },
  'mail-not-accepted': { sisimai: 'notaccept', permanence: 'permanent', whoseMove: 'recipient' },
  'relaying-denied': { sisimai: 'norelaying', permanence: 'permanent', whoseMove: 'you' },
  'network-error': { sisimai: 'networkerror', permanence: 'transient', whoseMove: 'wait' },
  'routing-loop': { sisimai: 'networkerror', permanence: 'permanent', whoseMove: 'recipient' },
  'delivery-expired': { sisimai: 'expired', permanence: 'transient', whoseMove: 'wait' },
  greylisted: { sisimai: 'ratelimited', permanence: 'transient', whoseMove: 'wait' },
  'rate-limited': { sisimai: 'ratelimited', permanence: 'transient', whoseMove: 'wait' },
  'authentication-failed': { sisimai: 'authfailure', permanence: 'permanent', whoseMove: 'you' },
  'reverse-dns-missing': { sisimai: 'requireptr', permanence: 'permanent', whoseMove: 'you' },
  'bad-reputation': { sisimai: 'badreputation', permanence: 'permanent', whoseMove: 'provider' },
  'address-blocked': { sisimai: 'blocked', permanence: 'permanent', whoseMove: 'provider' },
  'sender-rejected': { sisimai: 'rejected', permanence: 'permanent', whoseMove: 'you' },
  'spam-detected': { sisimai: 'spamdetected', permanence: 'permanent', whoseMove: 'you' },
  'virus-detected': { sisimai: 'virusdetected', permanence: 'permanent', whoseMove: 'you' },
  'policy-violation': { sisimai: 'policyviolation', permanence: 'permanent', whoseMove: 'you' },
  'security-error': { sisimai: 'securityerror', permanence: 'permanent', whoseMove: 'you' },
  'starttls-failed': { sisimai: 'failedstarttls', permanence: 'permanent', whoseMove: 'you' },
  'content-error': { sisimai: 'contenterror', permanence: 'permanent', whoseMove: 'you' },
  'format-violation': { sisimai: 'notcompliantrfc', permanence: 'permanent', whoseMove: 'you' },
  'message-too-large': { sisimai: 'emailtoolarge', permanence: 'permanent', whoseMove: 'you' },
  'syntax-error': { sisimai: 'syntaxerror', permanence: 'permanent', whoseMove: 'you' },
  'mailer-error': { sisimai: 'mailererror', permanence: 'permanent', whoseMove: 'recipient' },
  'system-error': { sisimai: 'systemerror', permanence: 'permanent', whoseMove: 'recipient' },
  'storage-full': { sisimai: 'systemfull', permanence: 'transient', whoseMove: 'wait' },
  delivered: { sisimai: 'delivered', permanence: 'none', whoseMove: 'wait' },
  'not-stated': { sisimai: null, permanence: 'permanent', whoseMove: 'recipient' },
} as const satisfies Record<string, ReasonFacts>

/** One of the closed list of reasons. */
export type Reason = keyof typeof REASONS

interface ReasonFacts {
  readonly sisimai: string | null
  readonly permanence: Permanence
  readonly whoseMove: WhoseMove
}

/** Will the same mail pass later? `none`: nothing failed (RFC 3463 §2: classes 5, 4 and 2). */
export type Permanence = 'permanent' | 'transient' | 'none'

/** Who has to act next. `wait`: nobody, the mail server goes on by itself. */
export type WhoseMove = 'you' | 'provider' | 'wait' | 'recipient'

export const REASON_IDS = Object.keys(REASONS) as readonly Reason[]
