import type { ByteString } from '../../../engine/messages/byte-string.ts'

/** A mail in a folder of the lab. */
export interface StoredMail {
  readonly uid: number
  readonly source: ByteString
  readonly internalDate: Date
  readonly flags: Set<string>
  /** X-GM-LABELS, where the account plays Gmail. */
  readonly labels: Set<string>
  /** `promotions`, `social` …: what X-GM-RAW `category:` finds; null: the front tab. */
  readonly category: string | null
  /** X-GM-MSGID; in a folder of all mail the copy has the same. */
  readonly gmailId: string
}

/** A folder, as data. */
export interface FolderData {
  /** Unicode, with `/` between levels. */
  readonly name: string
  /** RFC 6154: `\Junk`; null: not told. */
  readonly specialUse?: string | null
  readonly attributes?: readonly string[]
}

/** A folder of the lab. */
export interface Folder {
  readonly name: string
  readonly specialUse: string | null
  readonly attributes: readonly string[]
  readonly uidValidity: number
  uidNext: number
  /** By rising UID. */
  mails: readonly StoredMail[]
}

/** What a mail gets when it is put into a folder. */
export interface DeliveryOptions {
  readonly internalDate?: Date
  readonly flags?: readonly string[]
  readonly labels?: readonly string[]
  readonly category?: string | null
}
