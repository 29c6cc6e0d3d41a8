import type { Localized } from '../bounces/diagnosis.ts'
import type { Report } from '../checks/report.ts'

/** What an arrived mail tells, for people: the way it took, what receivers thought, what we find ourselves. Everything is JSON. */
export interface Analysis {
  /** The one sentence that sums it up. */
  readonly say: Localized
  /** All checks of a mail (DKIM, SPF, DMARC, hygiene, privacy …) with evidence and remedies. */
  readonly report: Report
  readonly mail: {
    readonly from: string
    readonly to: string
    readonly subject: string
    readonly date: string | null
    readonly messageId: string
    readonly size: number
    /** The address that handed it to the receiver; null: not known. */
    readonly handedOverBy: string | null
    /** The header as it stands, cut where it is very long. */
    readonly header: string
  }
  /** The oldest first. */
  readonly way: readonly WayHop[]
  /** From the first to the last Received field that can be believed; null: not known. */
  readonly totalSeconds: number | null
  readonly greylisting: {
    readonly seen: boolean
    /** A header field says so; else it is only likely, by the time that passed. */
    readonly sure: boolean
    readonly hop: number | null
    readonly seconds: number | null
    readonly say: Localized
  }
  /** What the receiver wrote (RFC 8601), from the authserv-id that is believed. */
  readonly receiver: {
    readonly authservId: string | null
    /** Why this one is believed, or none. */
    readonly because: Localized
    readonly results: readonly MethodResult[]
    /** Fields with another authserv-id: shown apart, never believed. */
    readonly others: readonly { readonly authservId: string; readonly results: readonly MethodResult[] }[]
    /** ARC-sealed results (RFC 8617), the first instance first. */
    readonly sealed: readonly {
      readonly instance: number
      readonly authservId: string
      readonly results: readonly MethodResult[]
    }[]
  }
  /** Our own verification of the same. */
  readonly ours: readonly OwnResult[]
  readonly verdicts: readonly VendorVerdict[]
  readonly leaks: readonly Leak[]
}

/** One hop of the way (a Received field), the oldest first. */
export interface WayHop {
  readonly from: string | null
  readonly by: string | null
  readonly address: string | null
  readonly family: 4 | 6 | null
  /** Between addresses of one computer or one private network: nobody listens there. */
  readonly inside: boolean
  readonly protocol: string | null
  readonly tls: string | null
  /** `true`: encrypted; null: not told. */
  readonly encrypted: boolean | null
  /** RFC 3339. */
  readonly time: string | null
  readonly delaySeconds: number | null
  /** Corrected for clocks that disagree; null: no sensible figure. */
  readonly correctedSeconds: number | null
  readonly clock: 'fits' | 'behind' | 'ahead' | 'unknown'
  /** How much this clock is off at least, ahead or behind; null: it fits, or is not known. */
  readonly skewSeconds: number | null
  /** `sender`: before the user's server · `own` · `receiver`: fields of the receiver, which can be believed. */
  readonly side: 'sender' | 'own' | 'between' | 'receiver'
  /** Why what this field says cannot be true; null: nothing speaks against it. */
  readonly doubt: Localized | null
  /** Mail software of `by`, where it names itself: `Postfix`. */
  readonly software: string | null
  readonly say: Localized
  /** The field as it stands, in one line. */
  readonly raw: string
}

export interface MethodResult {
  readonly method: string
  readonly result: string
  readonly reason: string | null
  /** `header.d`, `smtp.mailfrom` … */
  readonly properties: Readonly<Record<string, string>>
}

export interface OwnResult {
  readonly method: 'spf' | 'dkim' | 'dmarc' | 'arc'
  readonly result: string
  /** The domain it is about. */
  readonly domain: string | null
  /** Of DKIM. */
  readonly selector: string | null
  readonly reason: Localized
  /** What the receiver wrote about the same; null: nothing. */
  readonly receiver: string | null
  /** What mailauth, a second implementation, says; null: it was not asked. */
  readonly secondOpinion: string | null
  /** Does it agree with what the receiver wrote? Null: the receiver wrote nothing about it. */
  readonly agrees: boolean | null
}

/** A vendor's verdict headers, explained. */
export interface VendorVerdict {
  /** `microsoft`, `spamassassin`, `rspamd`, `gmail`, `yahoo`, `proofpoint`, `barracuda`, `mimecast` … */
  readonly vendor: string
  readonly name: string
  readonly header: string
  readonly raw: string
  /** `sender`: a filter of the sender’s side wrote it on the way out; that is told, and counts for nothing. */
  readonly by: 'receiver' | 'sender'
  readonly tone: 'good' | 'neutral' | 'bad'
  readonly say: Localized
  readonly parts: readonly {
    readonly name: string
    readonly value: string
    readonly tone: 'good' | 'neutral' | 'bad'
    readonly say: Localized
  }[]
  /** Id for lists: `microsoft-scl-5`. */
  readonly id: string
}

/** Something that the mail tells about its sender without need. */
export interface Leak {
  /** Id of the privacy check. */
  readonly check: string
  readonly say: Localized
  readonly value: string
  /** For the mail software that was recognised, else for the usual ones. */
  readonly remedies: readonly { readonly software: string; readonly say: Localized; readonly settings: string }[]
}
