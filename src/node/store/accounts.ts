import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { WatchPositions } from '../mailboxes/mail-services.ts'
import type { Database } from './database.ts'

/** The mailboxes and senders that the user registered. Their secrets are not here. */
export interface Accounts {
  /** In the order in which they were added. */
  mailboxes(): Promise<readonly Mailbox[]>
  /** Adds, or replaces the one of the same id; what was seen of it stays. */
  keepMailbox(mailbox: Mailbox): Promise<void>
  removeMailbox(id: string): Promise<boolean>
  senders(): Promise<readonly Sender[]>
  keepSender(sender: Sender): Promise<void>
  removeSender(id: string): Promise<boolean>
  /** How far a mailbox was looked through. */
  positions(mailbox: string): Promise<WatchPositions>
  keepPositions(input: { readonly mailbox: string; readonly positions: WatchPositions }): Promise<void>
}

/** The accounts in this database. */
export function accountsOf({ reading, writing }: Database): Accounts {
  return {
    mailboxes: () =>
      reading(async ({ db }) => {
        const rows = await db.selectFrom('mailboxes').select('mailbox').orderBy('added_at').orderBy('id').execute()
        return rows.map(({ mailbox }) => JSON.parse(mailbox) as Mailbox)
      }),
    keepMailbox: (mailbox) =>
      writing(async ({ db }) => {
        const row = { id: mailbox.id, added_at: mailbox.addedAt, mailbox: JSON.stringify(mailbox) }
        await db
          .insertInto('mailboxes')
          .values({ ...row, positions: '{}' })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
      }),
    removeMailbox: (id) =>
      writing(async ({ db }) => {
        await db.deleteFrom('answer_positions').where('mailbox', '=', id).execute()
        const { numDeletedRows } = await db.deleteFrom('mailboxes').where('id', '=', id).executeTakeFirstOrThrow()
        return numDeletedRows > 0n
      }),
    senders: () =>
      reading(async ({ db }) => {
        const rows = await db.selectFrom('senders').select('sender').orderBy('added_at').orderBy('id').execute()
        return rows.map(({ sender }) => JSON.parse(sender) as Sender)
      }),
    keepSender: (sender) =>
      writing(async ({ db }) => {
        const row = { id: sender.id, added_at: sender.addedAt, sender: JSON.stringify(sender) }
        await db
          .insertInto('senders')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
      }),
    removeSender: (id) =>
      writing(async ({ db }) => {
        const { numDeletedRows } = await db.deleteFrom('senders').where('id', '=', id).executeTakeFirstOrThrow()
        return numDeletedRows > 0n
      }),
    positions: (mailbox) =>
      reading(async ({ db }) => {
        const row = await db.selectFrom('mailboxes').select('positions').where('id', '=', mailbox).executeTakeFirst()
        return row === undefined ? {} : (JSON.parse(row.positions) as WatchPositions)
      }),
    keepPositions: ({ mailbox, positions }) =>
      writing(async ({ db }) => {
        await db
          .updateTable('mailboxes')
          .set({ positions: JSON.stringify(positions) })
          .where('id', '=', mailbox)
          .execute()
      }),
  }
}
