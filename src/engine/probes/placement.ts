/** Where a mail lies in the mailbox. `category`: a tab or category of the inbox (Gmail Promotions …): in the inbox, but not at the front. */
export interface Placement {
  readonly kind: 'inbox' | 'category' | 'junk' | 'otherFolder'
  /** `promotions`, `social`, `updates`, `forums`, `other` (Outlook's), or the folder's name. */
  readonly detail: string | null
  /** RFC 6154 attributes of the folder and labels of the mail, as the server gave them. */
  readonly specialUse: string | null
  readonly labels: readonly string[]
}
