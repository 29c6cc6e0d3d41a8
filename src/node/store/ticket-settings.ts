import type { ProgrammeData } from '../../engine/programmes/programme-views.ts'
import type { TicketProfile, TicketSettings } from '../../engine/tickets/ticket-settings.ts'
import type { Database } from './database.ts'

interface Values {
  readonly profile: TicketProfile
  readonly settings: TicketSettings
  readonly sndsStatus: ProgrammeData['sndsStatus']
  readonly sndsFetched: string
}

/** Single things that are kept under a name. */
export interface TicketValues {
  read<Key extends keyof Values>(key: Key): Promise<Values[Key] | null>
  keep<Key extends keyof Values>(key: Key, value: Values[Key]): Promise<void>
}

/** What the user said of themselves and of tickets, and what programmes last told. */
export function ticketValuesOf({ reading, writing }: Database): TicketValues {
  return {
    read: (key) =>
      reading(async ({ db }) => {
        const row = await db.selectFrom('ticket_settings').select('value').where('key', '=', key).executeTakeFirst()
        return row === undefined ? null : JSON.parse(row.value)
      }),
    keep: (key, value) =>
      writing(async ({ db }) => {
        const row = { key, value: JSON.stringify(value) }
        await db
          .insertInto('ticket_settings')
          .values(row)
          .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
          .execute()
      }),
  }
}
