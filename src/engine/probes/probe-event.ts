import type { MailTrouble } from '../mailboxes/mail-trouble.ts'
import type { Placement } from './placement.ts'
import type { ProbePlan } from './probe-plan.ts'

/** What happened to a probe. Events are only ever added; `at` is this computer's time, RFC 3339 with milliseconds, UTC. */
export type ProbeEvent = { readonly at: string } & ProbeHappening

export type ProbeHappening =
  | { readonly type: 'composed'; readonly plan: ProbePlan }
  /** Kept on the disk before the first octet goes to the server. What crashes after this is never sent again. */
  | { readonly type: 'submitting'; readonly server: string }
  /** The service took it: its reply to the end of DATA, and the queue id in it. */
  | {
      readonly type: 'submitted'
      readonly reply: string
      readonly queueId: string | null
      /** DSN (RFC 3461) was offered and asked for. */
      readonly dsn: boolean
      readonly tls: string | null
    }
  /** The service said no to this message or recipient. */
  | {
      readonly type: 'submissionRefused'
      readonly command: 'MAIL' | 'RCPT' | 'DATA'
      readonly reply: string
      readonly permanent: boolean
    }
  /** It did not come to the message: nothing was sent, for certain. It may be tried again. */
  | { readonly type: 'notSubmitted'; readonly trouble: MailTrouble }
  /** The message went out and no reply came (or the program ended in between): it may have been taken, so it is never sent again. */
  | { readonly type: 'submissionUnclear'; readonly because: 'stopped' | 'connectionLost' }
  /** A report (RFC 3464) about it, or a bounce in words, came into the reports mailbox. */
  | { readonly type: 'reported'; readonly report: ProbeReport }
  /** Found in the test mailbox. A second copy is one more event. */
  | {
      readonly type: 'arrived'
      readonly placement: Placement
      readonly folder: string
      /** INTERNALDATE, RFC 3339: the mailbox server's clock. */
      readonly internalDate: string | null
      readonly uid: number
      readonly uidValidity: string
      /** `idle`, `poll`, or `search` after a time without connection: then `at` says nothing about the delay. */
      readonly noticedBy: 'idle' | 'poll' | 'search'
      readonly delay: ProbeDelay | null
    }
  /** Later seen in another folder (a filter's second thought, the user). */
  | { readonly type: 'moved'; readonly placement: Placement; readonly folder: string }
  /** Gone from the mailbox, by others. */
  | { readonly type: 'vanished' }
  /** The message itself was read and judged; the analysis is kept beside the events. */
  | { readonly type: 'analysed'; readonly summary: ArrivalSummary }
  /** Accepted, and not seen in the time that was set. */
  | { readonly type: 'neverSeen'; readonly afterSeconds: number }
  | { readonly type: 'cancelled' }
  | { readonly type: 'cleanedUp' }

/** What a report said, as the bounce engine read it. */
export interface ProbeReport {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  /** Of the bounce engine's closed list; null for a delivery. */
  readonly reason: string | null
  readonly organization: string | null
  readonly replyCode: string | null
  readonly enhancedStatusCode: string | null
  readonly text: string
  readonly remoteMta: string | null
  /** Where the whole diagnosis is: id of an entry of the history; null: not kept. */
  readonly diagnosis: string | null
}

/** From hand-over to mailbox. */
export interface ProbeDelay {
  readonly seconds: number
  /** `received`: by the first and last Received field, all servers' clocks; `noticed`: by this computer's clock alone. */
  readonly by: 'received' | 'noticed'
  /** The clocks did not fit each other; the figure is the best that can be had. */
  readonly skewed: boolean
}

/** The few things of an analysis that lists and statistics need. */
export interface ArrivalSummary {
  readonly spf: string | null
  readonly dkim: string | null
  readonly dmarc: string | null
  readonly hops: number
  readonly greylisted: boolean
  /** The slowest hop in seconds. */
  readonly slowestHopSeconds: number | null
  readonly addressFamily: 4 | 6 | null
  readonly tls: boolean | null
  /** One short sentence id of the gravest verdict that a vendor gave (`microsoft-scl-5`); null: none. */
  readonly verdict: string | null
}
