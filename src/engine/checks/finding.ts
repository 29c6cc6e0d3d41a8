import type { Localized } from '../bounces/diagnosis.ts'
import type { DnsServer, DnsStatus, Security, Transport } from '../dns/response.ts'

/** The groups of a run, as the window and the command line show them, in this order. `message` is only for a mail that was handed in. */
export const AREAS = [
  'vantage',
  'identity',
  'authentication',
  'dns',
  'transport',
  'reputation',
  'reachability',
  'privacy',
  'clients',
  'message',
] as const
export type Area = (typeof AREAS)[number]

/**
 * How grave it may become when a check does not pass, declared once per check:
 * `must` breaks mail or breaks a MUST, at worst `fail` · `should` may cost mail, at worst `warn` · `may` is good to have, at worst `notice`.
 */
export type Level = 'must' | 'should' | 'may'

/** `temperror`: could not tell from here (RFC 8601 word). `notApplicable`: the check does not fit this domain, or another finding already says it. */
export type CheckOutcome = 'pass' | 'notice' | 'warn' | 'fail' | 'notApplicable' | 'temperror'

export const OUTCOMES: readonly CheckOutcome[] = ['fail', 'warn', 'notice', 'temperror', 'pass', 'notApplicable']

/** Something that anybody can check by hand. */
export type Evidence =
  | {
      readonly kind: 'dns'
      readonly name: string
      readonly type: string
      readonly status: DnsStatus
      /** Each record of the answer as a master file writes it: `example.org. 3600 IN MX 10 mail.example.org.` At most 100 lines of at most 2,000 characters. */
      readonly lines: readonly string[]
      readonly rcode: string | null
      readonly security: Security
      readonly extendedErrors: readonly string[]
      readonly server: DnsServer
      readonly transport: Transport
      readonly tookMs: number
    }
  | {
      readonly kind: 'dialogue'
      readonly protocol: 'smtp' | 'imap' | 'pop3' | 'managesieve'
      readonly host: string
      readonly address: string
      readonly port: number
      /** `C: EHLO …`, `S: 250 …`, `* TLS 1.3 …`, each at most 1,000 characters. */
      readonly lines: readonly string[]
      readonly tookMs: number
    }
  | {
      readonly kind: 'https'
      readonly url: string
      readonly status: number | null
      readonly lines: readonly string[]
      readonly tookMs: number
    }
  | {
      readonly kind: 'certificate'
      readonly host: string
      readonly address: string
      readonly port: number
      readonly lines: readonly string[]
    }
  | { readonly kind: 'header'; readonly lines: readonly string[] }
  /** Anything that was worked out, such as a tree or a comparison, line by line. */
  | { readonly kind: 'note'; readonly lines: readonly string[] }

/** A record as it stands and as it should stand. Texts are whole, not split at 255 octets (who shows them splits them). */
export interface RecordChange {
  /** Absolute, without the final dot. */
  readonly name: string
  readonly type: string
  /** Record data as master files write it, TXT without quotes; empty: nothing there yet. */
  readonly before: readonly string[]
  /** Empty: remove. */
  readonly after: readonly string[]
}

/** What to change, complete and to be copied. */
export interface Fix {
  /** What to do, in a sentence or two. */
  readonly say: Localized
  readonly records: readonly RecordChange[]
  /** Settings of mail software, where the fix is not in the DNS: the lines to put there. */
  readonly settings: readonly { readonly software: string; readonly file: string; readonly lines: readonly string[] }[]
  /** What could break, or null. */
  readonly risk: Localized | null
}

/** From where it was seen. */
export type Vantage =
  | { readonly from: 'thisComputer'; readonly resolver: string | null }
  | { readonly from: 'authoritative' }
  | { readonly from: 'message' }

/** One source that a check rests on: `RFC 7208 §4.6.4`, or the page of a provider. */
export interface Citation {
  readonly title: string
  readonly url: string
}

/** One target of a check that looks at several (each MX host, each address). */
export interface FindingPart {
  readonly target: string
  readonly outcome: CheckOutcome
  readonly summary: Localized
}

/** What one check found. */
export interface Finding {
  /** The id of the check. */
  readonly id: string
  readonly area: Area
  readonly level: Level
  readonly outcome: CheckOutcome
  /** The name of the check, the same whatever it finds. */
  readonly title: Localized
  /** What was found, in one or two sentences. */
  readonly summary: Localized
  /** Why it matters, in plain words. */
  readonly explanation: Localized
  readonly parts: readonly FindingPart[]
  readonly evidence: readonly Evidence[]
  readonly fix: Fix | null
  readonly cites: readonly Citation[]
  readonly vantage: Vantage
  readonly tookMs: number
}
