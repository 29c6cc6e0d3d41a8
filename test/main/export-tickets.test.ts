import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { exportTickets } from '../../src/main/handlers/export-tickets.ts'
import type { Hands } from '../../src/main/handlers/hands.ts'
import { KnownAppeals } from '../../src/node/tickets/known-appeals.ts'
import { event } from '../engine/tickets/some-ticket.ts'
import { append, keep, openStore } from '../node/store/kept-ticket.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KNOWLEDGE = { appeals: [], programmes: [], organizations: [], lists: [], notes: [], checkedLines: {} }

async function desk() {
  const folder = temporaryFolder()
  const store = openStore(folder)
  const first = await keep(store, { addresses: ['192.0.2.1'] })
  const second = await keep(store, { addresses: ['192.0.2.2'] })
  const chosen = vi.fn(
    async (name: string, format: string): Promise<string | null> => join(folder, `${name}.${format}`),
  )
  const hands = {
    store,
    tickets: { office: { appeals: new KnownAppeals(() => KNOWLEDGE) } },
    desktop: { chooseReportFile: chosen },
    now: () => new Date('2026-11-21T08:00:00Z'),
  }
  // What this handler does not touch is not there.
  return { store, first, second, chosen, folder, hands: hands as unknown as Hands }
}

test('all tickets are written where the user says', async () => {
  const { hands, first, second } = await desk()
  const { path } = await exportTickets(hands, { ids: null, format: 'json', language: 'en' })
  expect(path).toMatch(/postdesk-tickets-2026-11-21\.json$/)
  const { tickets } = JSON.parse(readFileSync(path ?? '', 'utf8'))
  expect(tickets.map(({ id }: { id: string }) => id)).toEqual([first.subject.id, second.subject.id])
})

test('or those that are named, in their order', async () => {
  const { hands, first, second } = await desk()
  const ids = [second.subject.id, first.subject.id]
  const { path } = await exportTickets(hands, { ids, format: 'csv', language: 'en' })
  const rows = readFileSync(path ?? '', 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(rows.slice(1).map((row) => row.slice(0, 36))).toEqual(ids)
})

test('a dialog that is cancelled writes nothing; of a ticket that is gone no half of a file stays', async () => {
  const { hands, chosen, first, store, folder } = await desk()
  await store.deleteTickets([first.subject.id])
  const gone = exportTickets(hands, { ids: [first.subject.id], format: 'markdown', language: 'de' })
  await expect(gone).rejects.toMatchObject({ code: 'not-found' })
  expect(existsSync(join(folder, 'postdesk-tickets-2026-11-21.markdown'))).toBe(false)
  chosen.mockResolvedValueOnce(null)
  expect(await exportTickets(hands, { ids: null, format: 'ics', language: 'de' })).toEqual({ path: null })
})

test('more than are read at a time are all written; what cannot be read is left out', async () => {
  const { hands, store, first } = await desk()
  for (let number = 0; number < 120; number++) await keep(store)
  // As another version may have written it.
  await append(store, first, { ...event(1, { type: 'seen' }), type: 'future' } as never)
  const { path } = await exportTickets(hands, { ids: null, format: 'json', language: 'en' })
  const { tickets } = JSON.parse(readFileSync(path ?? '', 'utf8'))
  expect(tickets).toHaveLength(122)
  expect(tickets[0].events).toHaveLength(1)
})
