import type { NeedId } from '../knowledge/needs.ts'
import type { Permanence, Reason, WhoseMove } from './reasons.ts'
import type { StepId } from './steps.ts'

/** What the input is. Only `dsn`, `bounce`, `reply` and `log` tell of a mail that was refused or delayed. */
export type InputKind = 'dsn' | 'bounce' | 'reply' | 'log' | 'complaint' | 'autoReply' | 'report' | 'notABounce'

/** What exactly it is, one step finer than the kind. */
export type InputDetail =
  | 'deliveryStatusNotification'
  | 'bounceWithoutReport'
  | 'smtpReply'
  | 'logLines'
  | 'abuseReport'
  | 'vacation'
  | 'successReport'
  | 'readReceipt'
  | 'dmarcReport'
  | 'tlsReport'
  | 'challenge'
  | 'ordinaryMail'
  | 'successfulDelivery'
  | 'notUnderstood'
  | 'empty'

/** RFC 3464 §2.3.3, the Action field. */
export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'

/** The SMTP command that was answered (RFC 5321 §4.1). `CONNECT` stands for the greeting. */
export type SmtpCommand = 'CONNECT' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'BDAT' | 'QUIT'

export type Confidence = 'high' | 'medium' | 'low'

/** What is known of one recipient, before it is judged: only what the input states. */
export interface Outcome {
  readonly recipient: string | null
  readonly originalRecipient: string | null
  readonly action: Action | null
  /** Three digits, as stated (RFC 5321 §4.2), or null. */
  readonly replyCode: string | null
  /** `class.subject.detail`, as stated (RFC 3463 §2), or null. */
  readonly enhancedStatusCode: string | null
  /** The diagnostic text, unfolded to one line. */
  readonly text: string
  readonly command: SmtpCommand | null
  readonly remoteMta: string | null
  readonly reportingMta: string | null
  /** RFC 3339 where the date could be read, else as written. */
  readonly arrivalDate: string | null
  readonly lastAttemptDate: string | null
  readonly willRetryUntil: string | null
  /** The log's queue id, or the report's Final-Log-ID (RFC 3464 §2.3.8). */
  readonly queueId: string | null
}

/** Why we say that this organization refused. */
export interface Because {
  readonly kind: 'remoteMta' | 'url' | 'address' | 'wording' | 'code' | 'reportingMta'
  /** The words of the input that show it. */
  readonly quote: string
}

export interface Organization {
  readonly id: string
  readonly name: string
  readonly because: readonly Because[]
}

/** One thing to do. The words are in src/text, by id. */
export interface Step {
  readonly id: StepId
  readonly parameters: Readonly<Record<string, string>>
  /** Ids of the checks that would confirm the cause or the cure. */
  readonly confirmBy: readonly string[]
}

/** How to ask the one who holds the listing. */
export interface Appeal {
  /** Whom to ask: an organization's id and name. */
  readonly organization: { readonly id: string; readonly name: string }
  readonly kind: 'form' | 'email' | 'information'
  /** A URL or an e-mail address. */
  readonly target: string
  /** `text`: the refusal itself names it; `knowledge`: our file on the organization does. */
  readonly from: 'text' | 'knowledge'
  /** Does asking help? As the rule or the provider's file says. */
  readonly helps: 'yes' | 'maybe'
  /** What the request has to contain; the words are in src/text. */
  readonly needs: readonly NeedId[]
}

/** How long to wait, and until when the sending server goes on by itself. */
export interface Wait {
  readonly minMinutes: number
  readonly maxMinutes: number
}

/** A text in the languages that are shipped. */
export interface Localized {
  readonly en: string
  readonly de: string
}

/** What happened to the mail for one recipient, why, whose move it is and what to do. */
export interface Diagnosis extends Outcome {
  readonly reason: Reason
  /** The class that Sisimai 5.7 would give, by the mapping in reasons.ts; null: none stated. */
  readonly sisimaiReason: string | null
  readonly permanence: Permanence
  readonly organization: Organization | null
  /** The rule's own explanation, where it says more than the reason does. */
  readonly says: Localized | null
  /** Id of the knowledge rule that matched, with where it is from; null: judged by the codes alone. */
  readonly rule: string | null
  readonly ruleSource: { readonly source: string; readonly verifiedOn: string; readonly unsure: boolean } | null
  readonly confidence: Confidence
  readonly whoseMove: WhoseMove
  readonly wait: Wait | null
  readonly steps: readonly Step[]
  readonly appeal: readonly Appeal[]
  /** Organizations that really hold the listing, where the refusal only quotes them. */
  readonly pointsTo: readonly { readonly id: string; readonly name: string; readonly dead: boolean }[]
  /** https and http addresses found in the text. */
  readonly links: readonly string[]
  /** E-mail addresses of people to write to, found in the text. */
  readonly addresses: readonly string[]
  /** IP addresses of ours that the text names. */
  readonly senderAddresses: readonly string[]
}

/** The answer to one input. */
export interface DiagnosedInput {
  readonly kind: InputKind
  readonly detail: InputDetail
  readonly diagnoses: readonly Diagnosis[]
  /** Subject of the report itself, for history lists. */
  readonly subject: string | null
  /** Of the mail that bounced, where the report carries its headers. */
  readonly originalSubject: string | null
  readonly originalMessageId: string | null
  readonly originalMailFrom: string | null
  /** What was given up at a limit, in words for an expert; empty: everything was read. */
  readonly limits: readonly string[]
}

/** A place in the readable source that shows something. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly field: 'text' | 'recipient' | 'replyCode' | 'enhancedStatusCode' | 'remoteMta' | 'organization'
  /** Index into `diagnoses`. */
  readonly diagnosis: number
}

/** The input as a person can read it (decoded, cut at a limit), with the places that the diagnoses rest on. */
export interface ReadableSource {
  readonly text: string
  readonly truncated: boolean
  readonly marks: readonly Mark[]
}
