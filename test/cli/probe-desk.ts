import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { EMPTY_PROFILE } from '../../src/engine/tickets/ticket-settings.ts'
import { rehearsalHistory } from '../../src/lab/rehearsal/history/make-history.ts'
import type { Rehearsal } from '../../src/lab/rehearsal/start-rehearsal.ts'
import { storeIn } from '../../src/node/store/store.ts'
import { rehearsalWorld } from '../lab-stage/rehearsal/rehearsal-world.ts'
import { COMMAND, type Ended } from './postdesk.ts'

interface RunOptions {
  readonly input?: string
  /** Ctrl+C when this text came. */
  readonly interruptAfter?: string
}

/** The command at a desk of the rehearsal world: its accounts and its past are kept, its servers answer quickly. */
export interface ProbeDesk {
  world(): Rehearsal
  /** Runs `postdesk probe` while the servers, which live in this very process, go on. */
  probe(argv: readonly string[], options?: RunOptions): Promise<Ended>
  /** The same with `postdesk ticket`. */
  ticket(argv: readonly string[], options?: RunOptions): Promise<Ended>
}

/** One for the tests of a file. */
export function probeDesk(): ProbeDesk {
  const { world } = rehearsalWorld()
  let environment: Readonly<Record<string, string>> = {}
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postdesk-probe-'))
    await fill(folder, world())
    world().user.queue.patience = { retrySeconds: [0.5], warnAfterSeconds: 0, giveUpAfterSeconds: 600 }
    world().provider('greylist').behave({ greylistSeconds: 1 })
    world().provider('slow').behave({ delaySeconds: 4 })
    const secrets = Object.fromEntries(world().accounts.secrets.map(({ key, secret }) => [key, secret]))
    environment = {
      POSTDESK_LAB: world().labFile,
      POSTDESK_DATA: folder,
      POSTDESK_SECRETS: JSON.stringify(secrets),
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))
  const run = (argv: readonly string[], { input = '', interruptAfter }: RunOptions = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [COMMAND, ...argv], {
        env: { ...process.env, LC_ALL: 'C', ...environment },
      })
      let [stdout, stderr] = ['', '']
      let interrupted = false
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text
        if (interrupted || interruptAfter === undefined || !stdout.includes(interruptAfter)) return
        interrupted = true
        child.kill('SIGINT')
      })
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text
      })
      child.stdin.end(input)
      child.on('close', (code) => resolve({ code, stdout, stderr }))
    })
  return {
    world,
    probe: (argv, options) => run(['probe', ...argv], options),
    ticket: (argv, options) => run(['ticket', ...argv], options),
  }
}

async function fill(folder: string, { accounts }: Rehearsal): Promise<void> {
  const store = storeIn(folder, () => new Date())
  const { probes, experiments, marks } = rehearsalHistory(new Date())
  for (const mailbox of accounts.mailboxes) await store.keepMailbox(mailbox)
  await store.keepSender(accounts.sender)
  await store.importProbes(probes)
  for (const experiment of experiments) await store.keepExperiment(experiment)
  for (const mark of marks) await store.addMark(mark)
  await store.keepTicketProfile({ ...EMPTY_PROFILE, ...accounts.profile })
  await store.keepTicketSettings({ answerMailboxes: accounts.answerMailboxes, reminders: false })
  await store.close()
}
