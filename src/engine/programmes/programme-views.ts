import type { Programme } from './programme.ts'

/** How far the user is with a programme. */
export interface ProgrammeProgress {
  readonly state: 'notYet' | 'asked' | 'joined' | 'notForMe'
  /** Ids of steps that are done. */
  readonly done: readonly string[]
  readonly note: string
  /** When it last changed; null: never. */
  readonly at: string | null
}

export interface ProgrammeView {
  readonly programme: Programme
  readonly organizationName: string | null
  readonly progress: ProgrammeProgress
}

/** One line of Microsoft's SNDS: one address in one period. */
export interface SndsRow {
  readonly address: string
  /** Start and end of the period, RFC 3339, as UTC. */
  readonly from: string
  readonly to: string
  readonly rcptCommands: number
  readonly dataCommands: number
  readonly messageRecipients: number
  readonly filterResult: 'green' | 'yellow' | 'red' | 'unknown'
  /** As written: `< 0.1%`, `2.3%`. */
  readonly complaintRate: string
  readonly trapHits: number
  readonly sampleHelo: string
  readonly sampleFrom: string
  readonly comments: string
}

/** One complaint of a recipient (ARF, RFC 5965). */
export interface Complaint {
  /** Of our own, the same for the same mail. */
  readonly id: string
  readonly feedbackType: string
  readonly reportedBy: string | null
  readonly sourceAddress: string | null
  readonly arrivedAt: string | null
  readonly receivedAt: string
  readonly subject: string | null
  readonly originalFrom: string | null
}

/** What was read out of a file or a link: nothing is lost without being told. */
export interface ProgrammeImport {
  readonly kind: 'snds' | 'sndsStatus' | 'complaint'
  readonly rows: number
  /** Already known. */
  readonly known: number
  readonly troubles: readonly { readonly line: number; readonly says: string }[]
}

/** What the programmes told, over time. */
export interface ProgrammeData {
  readonly snds: readonly SndsRow[]
  /** Addresses or ranges that SNDS says are blocked, with its words. */
  readonly sndsStatus: readonly {
    readonly range: string
    readonly blocked: boolean
    readonly says: string
    readonly at: string
  }[]
  readonly complaints: readonly Complaint[]
  /** Whether a link to the automated data is kept (in the keychain, for it opens the data to anybody). */
  readonly hasSndsLink: boolean
  readonly fetchedAt: string | null
}
