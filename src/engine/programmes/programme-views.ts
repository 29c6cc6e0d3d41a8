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

/** One line of Microsoft's SNDS: one address in one period. A count that is not stated is null, and not nought. */
export interface SndsRow {
  readonly address: string
  /** Start and end of the period, RFC 3339, as UTC. */
  readonly from: string
  readonly to: string
  readonly rcptCommands: number | null
  readonly dataCommands: number | null
  readonly messageRecipients: number | null
  readonly filterResult: 'green' | 'yellow' | 'red' | 'unknown'
  /** As written: `< 0.1%`, `2.3%`. */
  readonly complaintRate: string
  readonly trapHits: number | null
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

/** A complaint, with who runs the mailbox of the one who complained: id in resources/providers; null: not known. */
export interface ToldComplaint extends Complaint {
  readonly organization: string | null
}

/** Why a line, or a mail of a file, was not taken. */
export type ImportTroubleKind =
  /** Neither data of SNDS nor a mail. */
  | 'unknownForm'
  /** A page of the web, where data was expected: mostly the page to sign in. */
  | 'webPage'
  /** Columns that are needed are missing. */
  | 'columns'
  | 'address'
  | 'date'
  | 'count'
  | 'blocked'
  /** A mail, but no complaint. */
  | 'noComplaint'
  /** RFC 6430: a recipient says that it is no spam. */
  | 'notSpam'
  /** RFC 6591: a failed authentication. */
  | 'authFailure'
  /** More than is read at once. */
  | 'tooMany'

/** `line`: of the file, or the number of the mail in it, from 1. `came`: what stood there, shortened. */
export interface ImportTrouble {
  readonly line: number
  readonly trouble: ImportTroubleKind
  readonly came: string
}

/** What was read out of a file or a link: nothing is lost without being told. */
export interface ProgrammeImport {
  /** Null: nothing of it could be read. */
  readonly kind: 'snds' | 'sndsStatus' | 'complaint' | null
  readonly rows: number
  /** Of these, already known. */
  readonly known: number
  /** The first of them. */
  readonly troubles: readonly ImportTrouble[]
  readonly moreTroubles: number
}

/** The colour of an address became another, or its first one is known. */
export interface SndsChange {
  readonly address: string
  readonly at: string
  /** Null: nothing is known before it. */
  readonly before: SndsRow['filterResult'] | null
  readonly now: SndsRow['filterResult']
  readonly trapHits: number | null
}

/** What the programmes told, over time. */
export interface ProgrammeData {
  readonly snds: readonly SndsRow[]
  /** When colours turned, the oldest first. */
  readonly sndsChanges: readonly SndsChange[]
  /** Addresses or ranges that SNDS says are blocked, with its words. */
  readonly sndsStatus: readonly {
    readonly range: string
    readonly blocked: boolean
    readonly says: string
    readonly at: string
  }[]
  readonly complaints: readonly ToldComplaint[]
  /** Whether a link to the automated data is kept (in the keychain, for it opens the data to anybody). */
  readonly hasSndsLink: boolean
  readonly fetchedAt: string | null
}
