/** The forms in which a probe is sent. Each differs from `plain` in one thing. */
export const PROBE_VARIANTS = ['plain', 'html', 'link', 'attachment', 'otherFrom', 'otherPath'] as const
export type ProbeVariant = (typeof PROBE_VARIANTS)[number]

/** Everything that is settled about a probe before it goes, and never changes. JSON. */
export interface ProbePlan {
  /** UUID. */
  readonly id: string
  /** 26 characters of unguessable base32 (130 bits); in Message-ID, in the field `Postdesk-Probe` and in the body. */
  readonly token: string
  /** UUID: what was sent with one click. */
  readonly batch: string
  /** One of two that differ in one thing and go in the same minute; null: none. */
  readonly experiment: { readonly id: string; readonly pair: number; readonly arm: 'a' | 'b' } | null
  readonly sender: string
  readonly mailbox: string
  /** Where it goes, as it was when it was planned: statistics outlive the account. */
  readonly address: string
  readonly preset: string
  readonly family: string
  readonly from: { readonly name: string; readonly address: string }
  readonly envelopeFrom: string
  readonly subject: string
  readonly variant: ProbeVariant
  readonly language: 'en' | 'de'
  /** With angle brackets. */
  readonly messageId: string
  readonly contact: 'cold' | 'warm'
  /** The first that this mailbox ever got from this domain. */
  readonly firstContact: boolean
  /** SHA-256 (hex) of the message as it was composed. */
  readonly sha256: string
  readonly size: number
  /** Not before: calm spacing. RFC 3339. */
  readonly notBefore: string
  /** After this it counts as never seen. Seconds after submission. */
  readonly giveUpAfterSeconds: number
}
