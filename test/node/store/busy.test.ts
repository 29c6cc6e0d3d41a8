import { expect, test } from 'vitest'
import { databaseIn } from '../../../src/node/store/database.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { keep, openStore } from './kept-ticket.ts'

/** Longer than anybody is waited for. */
const PATIENCE_MS = 60_000

test(
  'who waited in vain for another program writes and reads again when that has ended',
  async () => {
    const folder = temporaryFolder()
    const [mine, other] = [openStore(folder), openStore(folder)]
    await keep(mine)
    await keep(other)
    const long = databaseIn(folder, () => new Date())
    let end = () => {}
    const begun = new Promise<void>((begins) => {
      void long.writing(({ db }) =>
        db.transaction().execute(async (trx) => {
          await trx.insertInto('ticket_settings').values({ key: 'x', value: '1' }).execute()
          begins()
          await new Promise<void>((resolve) => {
            end = resolve
          })
        }),
      )
    })
    await begun
    await expect(keep(mine)).rejects.toMatchObject({ code: 'store-busy' })
    await expect(mine.keepTicketSettings({ answerMailboxes: [], reminders: false })).rejects.toMatchObject({
      code: 'store-busy',
    })
    end()
    await long.close()
    const { subject } = await keep(other)
    expect((await mine.ticket(subject.id)).subject).toEqual(subject)
    const again = await keep(mine)
    await mine.keepTicketSettings({ answerMailboxes: [], reminders: false })
    expect(await other.ticket(again.subject.id)).toEqual(again)
    expect(await other.ticketSettings()).toEqual({ answerMailboxes: [], reminders: false })
    expect(await mine.deleteTickets([subject.id])).toBe(1)
  },
  PATIENCE_MS,
)
