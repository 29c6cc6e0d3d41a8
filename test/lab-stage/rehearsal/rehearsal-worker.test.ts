import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { beginSetup } from '../../../src/engine/setup/change-setup.ts'
import type { RehearsalMessage, RehearsalOrder } from '../../../src/lab/rehearsal/rehearsal-worker.ts'
import { netOf } from '../../../src/node/checks/pretended-internet.ts'
import { bundleScript } from '../../support/bundle-script.ts'

const SCRIPT = join(import.meta.dirname, '../../../src/lab/rehearsal/rehearsal-worker.ts')

test('a thread starts the world, obeys, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'postdesk-rehearsal-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))
  const worker = new Worker(await bundleScript(SCRIPT), { workerData: { folder, knowledgeFile: null } })
  onTestFinished(async () => void (await worker.terminate()))
  const next = async () => (await once(worker, 'message'))[0] as RehearsalMessage
  const order = (given: RehearsalOrder) => worker.postMessage(given)

  const started = await next()
  if (started.kind !== 'started') throw new Error(started.kind)
  expect(started.accounts.mailboxes).toHaveLength(10)
  expect(started.history.probes.length).toBeGreaterThan(350)
  for (const { secret } of started.accounts.secrets)
    expect(await readFile(started.labFile, 'utf8')).not.toContain(secret)

  const { dialer } = netOf({ POSTDESK_LAB: started.labFile })
  const { signal } = new AbortController()
  const socket = await dialer.connectTcp('185.30.1.25', 993, { signal, timeoutMs: 1000 })
  const port = socket.remotePort ?? 0
  socket.destroy()
  const toNothing = dialer.connectTcp('185.40.7.25', 25, { signal, timeoutMs: 1000 })
  await expect(toNothing).rejects.toMatchObject({ code: 'ECONNREFUSED' })

  order({ kind: 'control', id: 1, control: { kind: 'provider', provider: 'inbox', manner: { drops: true } } })
  expect(await next()).toEqual({ kind: 'answer', id: 1, answer: {} })
  order({ kind: 'control', id: 2, control: { kind: 'find', words: 'Der Betrag' } })
  expect(await next()).toMatchObject({ kind: 'answer', id: 2, answer: { found: expect.arrayContaining([]) } })
  order({ kind: 'control', id: 3, control: { kind: 'provider', provider: 'nobody', manner: {} } })
  expect(await next()).toEqual({ kind: 'answer', id: 3, answer: null })

  expect(started.stage).toMatchObject({ domain: 'neubeginn.netz', ipv4: '185.40.7.25' })
  const setup = beginSetup('0b0e2f4c-3a79-4a0e-a6f4-5f8f7a4a3c11', 'neubeginn.netz', 'full', new Date().toISOString())
  order({ kind: 'control', id: 4, control: { kind: 'play', setup, deed: 'install' } })
  expect(await next()).toMatchObject({ id: 4, answer: { played: { says: { en: expect.stringContaining('runs') } } } })
  order({ kind: 'control', id: 5, control: { kind: 'play', setup, deed: 'nothing' } })
  expect(await next()).toEqual({ kind: 'answer', id: 5, answer: { played: null } })
  // What runs now is reached by whoever lives in this world already.
  const installed = await dialer.connectTcp('185.40.7.25', 25, { signal, timeoutMs: 1000 })
  installed.destroy()

  order({ kind: 'stop' })
  expect(await next()).toEqual({ kind: 'stopped' })
  expect(await once(worker, 'exit')).toEqual([0])
  expect(await readdir(folder)).toEqual([])
  const late = createConnection({ host: '127.0.0.1', port })
  await expect(once(late, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
