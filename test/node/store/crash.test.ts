import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client/sqlite3'
import { expect, test } from 'vitest'
import { historyIn } from '../../../src/node/store/history.ts'
import { bundleScript } from '../../support/bundle-script.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const KILLS = 12

test('whenever the process is killed, every entry that was acknowledged is there', { timeout: 120_000 }, async () => {
  const script = await bundleScript(join(import.meta.dirname, 'keep-adding.ts'))
  const folder = temporaryFolder()
  const acknowledged = new Set<string>()
  for (let kill = 0; kill < KILLS; kill++) {
    for (const id of await addUntilKilled(script, folder, 1 + kill * 3)) acknowledged.add(id)
    expect(await missing(folder, acknowledged)).toEqual([])
    expect(await integrity(folder)).toBe('ok')
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS)
})

/** Kills a process that adds entries without a pause, as soon as it has acknowledged so many of them. */
async function addUntilKilled(script: string, folder: string, count: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ids: string[] = []
  for await (const id of createInterface(child.stdout)) {
    ids.push(id)
    if (ids.length === count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return ids
}

async function missing(folder: string, ids: ReadonlySet<string>): Promise<readonly string[]> {
  const history = historyIn(folder, () => new Date())
  const lost = []
  for (const id of ids) {
    const there = await history.entry(id).catch(() => null)
    if (there === null || there.source.text.length !== 50_000) lost.push(id)
  }
  await history.close()
  return lost
}

async function integrity(folder: string): Promise<unknown> {
  const client = createClient({ url: `file:${join(folder, 'postdesk.db')}` })
  const { rows } = await client.execute('pragma integrity_check')
  client.close()
  return rows[0]?.integrity_check
}
