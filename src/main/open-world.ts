import { randomUUID } from 'node:crypto'
import type { OAuthIssuer } from '../engine/mailboxes/preset.ts'
import type { TicketLine } from '../engine/tickets/ticket-views.ts'
import { checkingThreads } from '../node/checks/checking.ts'
import { netOf } from '../node/checks/pretended-internet.ts'
import { diagnosisThread } from '../node/diagnosis/diagnosis-thread.ts'
import { keychainSecrets } from '../node/mailboxes/keychain/keychain-secrets.ts'
import { mailServicesThread } from '../node/mailboxes/mail-services-thread.ts'
import type { Secrets } from '../node/mailboxes/secrets.ts'
import { lintThread } from '../node/setup/lint-thread.ts'
import { openSetupOffice } from '../node/setup/open-setup-office.ts'
import { storeThread } from '../node/store/store-thread.ts'
import type { Hands, Newcomer } from './handlers/hands.ts'
import { recent } from './handlers/recent.ts'
import { openOffices } from './open-offices.ts'
import type { World } from './worlds.ts'

/** What a world is made of, beside what every world has. */
export interface WorldParts {
  readonly dataFolder: string
  /** Names the lab's file in a rehearsal. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly secrets: Secrets
  /** Authorization servers beside those of our files. */
  readonly issuers?: readonly OAuthIssuer[]
  /** Of a rehearsal. */
  readonly newcomer?: Newcomer
  /** After everything else is closed. */
  cleanUp?(): Promise<void>
  /** Where the build put a file. */
  built(name: string): string
}

/** What is the same in every world. */
export type Surroundings = Pick<
  Hands,
  'settings' | 'desktop' | 'publish' | 'language' | 'now' | 'worlds' | 'reportBug'
> & {
  readonly facts: Omit<Hands['facts'], 'dataFolder'>
  /** These requests became the user's move. */
  remind(due: readonly TicketLine[]): void
}

/** The first picture comes first. */
const START_AFTER_MS = 1000

/** Puts a world together. Threads start, files are read and connections are made when they are needed. */
export function openWorld(parts: WorldParts, surroundings: Surroundings): World {
  const { built, dataFolder, environment, secrets } = parts
  const { reportBug } = surroundings
  const store = storeThread(built('store-worker.js'), dataFolder)
  const diagnosis = diagnosisThread(built('diagnosis-worker.js'), built('../knowledge.json'))
  const checking = checkingThreads(built('checks-worker.js'), built('../check-knowledge.json'), environment)
  const services = mailServicesThread(built('mail-worker.js'), environment)
  const linting = lintThread(built('lint-worker.js'))
  const { issuers = [] } = parts
  const net = netOf(environment)
  const { post, tickets } = openOffices(
    { store, services, secrets, diagnosis, checking, net, issuers, dataFolder, built },
    surroundings,
  )
  const timer = setTimeout(() => {
    void post.office.start().catch(reportBug)
    void tickets.office.start().catch(reportBug)
  }, START_AFTER_MS)
  const hands: Hands = {
    ...surroundings,
    diagnosis,
    history: store,
    checking,
    checkRuns: store,
    messages: recent(100_000_000, ({ byteLength }) => byteLength),
    messageReports: recent(50, () => 1),
    post,
    tickets,
    setup: openSetupOffice({
      store,
      checking,
      net,
      linting,
      now: surroundings.now,
      knowledgeFile: built('../setup-knowledge.json'),
    }),
    newcomer: parts.newcomer ?? null,
    store,
    secrets,
    facts: { ...surroundings.facts, dataFolder },
    newId: randomUUID,
  }
  const close = async () => {
    clearTimeout(timer)
    await tickets.office.close()
    await post.office.close()
    await services.close()
    await linting.close()
    await store.close()
    await parts.cleanUp?.()
  }
  return { hands, close }
}

/** The user's own: the data folder, the system's keychain, the real net. In a lab, whose passwords open nothing, memory is enough. */
export function openRealWorld(
  surroundings: Surroundings,
  { dataFolder, built }: Pick<WorldParts, 'dataFolder' | 'built'>,
): World {
  const isLab = process.env.POSTDESK_LAB !== undefined
  const secrets = isLab ? keychainSecrets(() => Promise.reject(new Error('no keychain in a lab'))) : keychainSecrets()
  return openWorld({ dataFolder, built, environment: process.env, secrets }, surroundings)
}
