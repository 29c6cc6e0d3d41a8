import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client/sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../../src/node/store/store.ts'
import { storeThread } from '../../../src/node/store/store-thread.ts'
import { event } from '../../engine/tickets/some-ticket.ts'
import { bundleScript } from '../../support/bundle-script.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { append, keep, openStore } from './kept-ticket.ts'

const KILLS = 8

test('whenever the process is killed, every event that was acknowledged is there, once', {
  timeout: 120_000,
}, async () => {
  const script = await bundleScript(join(import.meta.dirname, 'keep-appending.ts'))
  const folder = temporaryFolder()
  const store = openStore(folder)
  const { subject } = await keep(store)
  await store.close()
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await appendUntilKilled(script, folder, subject.id, 1 + kill * 2)
    const after = openStore(folder)
    const ticket = await after.ticket(subject.id)
    expect(ticket.events.length).toBeGreaterThanOrEqual(acknowledged)
    // What was being written when the end came is there whole, with its words, or not at all.
    const last = ticket.events.length - 1
    const found = await after.lines({
      search: `note${last}end`,
      column: null,
      open: null,
      organization: null,
      move: null,
      order: 'due',
      offset: 0,
      limit: 1,
    })
    expect(found.total).toBe(1)
    await after.close()
    expect(await integrity(folder)).toBe('ok')
  }
})

test('of two programs that decide at once, one adds: all events are there, none twice', async () => {
  const [one, other] = await twoPrograms()
  const { subject } = await keep(one)
  const write = async (store: Store, name: string) => {
    for (let number = 0; number < 20; ) {
      const ticket = await store.ticket(subject.id)
      const next = await append(store, ticket, event(number, { type: 'noted', text: `${name}${number}` }))
      if (next !== null) number++
    }
  }
  await Promise.all([write(one, 'one'), write(other, 'other')])
  const { events } = await one.ticket(subject.id)
  const texts = events.flatMap((one) => (one.type === 'noted' ? [one.text] : []))
  expect(new Set(texts).size).toBe(40)
  expect(texts).toHaveLength(40)
})

test('of two programs that open a ticket of one address at once, one does', async () => {
  const stores = await twoPrograms()
  const opened = await Promise.allSettled(stores.map((store) => keep(store, { addresses: ['192.0.2.1'] })))
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('of two programs that remind, one does', async () => {
  const stores = await twoPrograms()
  const { subject } = await keep(stores[0])
  const reminder = { ticket: subject.id, dueAt: '2026-11-03T00:00:00.000Z', at: '2026-11-03T00:00:01.000Z' }
  const claimed = await Promise.all(stores.map((store) => store.claimReminder(reminder)))
  expect(claimed.filter(Boolean)).toHaveLength(1)
})

/** Each with a thread of its own, as two programs have: within one, SQLite would wait for itself. */
async function twoPrograms(): Promise<readonly [Store, Store]> {
  const folder = temporaryFolder()
  const script = await bundleScript(join(import.meta.dirname, '../../../src/node/store/store-worker.ts'))
  const open = () => {
    const store = storeThread(script, folder)
    onTestFinished(() => store.close())
    return store
  }
  return [open(), open()]
}

/** Kills a process that adds events without a pause, as soon as it has acknowledged so many; how many there are then at least. */
async function appendUntilKilled(script: string, folder: string, id: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [script, folder, id], { stdio: ['ignore', 'pipe', 'inherit'] })
  let acknowledged = 0
  let lines = 0
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line)
    if (++lines === count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return acknowledged
}

async function integrity(folder: string): Promise<unknown> {
  const client = createClient({ url: `file:${join(folder, 'postdesk.db')}` })
  const { rows } = await client.execute('pragma integrity_check')
  client.close()
  return rows[0]?.integrity_check
}
