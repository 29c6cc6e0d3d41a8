import { randomUUID } from 'node:crypto'
import type { OAuthIssuer } from '../engine/mailboxes/preset.ts'
import { NOTHING_TOLD } from '../node/analysis/analysis-request.ts'
import { checkingThreads } from '../node/checks/checking.ts'
import { netOf } from '../node/checks/pretended-internet.ts'
import { diagnosisThread } from '../node/diagnosis/diagnosis-thread.ts'
import { keychainSecrets } from '../node/mailboxes/keychain/keychain-secrets.ts'
import { mailServicesThread } from '../node/mailboxes/mail-services-thread.ts'
import type { Secrets } from '../node/mailboxes/secrets.ts'
import { openPostOffice } from '../node/probes/open-post-office.ts'
import { storeThread } from '../node/store/store-thread.ts'
import { openTicketOffice } from '../node/tickets/open-ticket-office.ts'
import { PROBE_WORDS } from '../text/probes/mails.ts'
import { gather } from './handlers/gather.ts'
import type { Hands } from './handlers/hands.ts'
import { recent } from './handlers/recent.ts'
import type { World } from './worlds.ts'

/** What a world is made of, beside what every world has. */
export interface WorldParts {
  readonly dataFolder: string
  /** Names the lab's file in a rehearsal. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly secrets: Secrets
  /** Authorization servers beside those of our files. */
  readonly issuers?: readonly OAuthIssuer[]
  /** After everything else is closed. */
  cleanUp?(): Promise<void>
  /** Where the build put a file. */
  built(name: string): string
}

/** What is the same in every world. */
export type Surroundings = Pick<
  Hands,
  'settings' | 'desktop' | 'publish' | 'language' | 'now' | 'worlds' | 'reportBug'
> & { readonly facts: Omit<Hands['facts'], 'dataFolder'> }

/** Events of probes come in bursts; the window hears of them at most so often. */
const TELL_EVERY_MS = 100
/** The first picture comes first. */
const START_AFTER_MS = 1000

/** Puts a world together. Threads start, files are read and connections are made when they are needed. */
export function openWorld(parts: WorldParts, surroundings: Surroundings): World {
  const { built, dataFolder, environment, secrets } = parts
  const { publish, now, reportBug } = surroundings
  const store = storeThread(built('store-worker.js'), dataFolder)
  const diagnosis = diagnosisThread(built('diagnosis-worker.js'), built('../knowledge.json'))
  const checking = checkingThreads(built('checks-worker.js'), built('../check-knowledge.json'), environment)
  const services = mailServicesThread(built('mail-worker.js'), environment)
  const probesChanged = gather<string>(TELL_EVERY_MS, (ids) => publish('probes.changed', { ids: [...new Set(ids)] }))
  const mailboxesChanged = gather<string>(TELL_EVERY_MS, (ids) =>
    publish('mailboxes.changed', { ids: [...new Set(ids)] }),
  )
  const ticketsChanged = gather<string>(TELL_EVERY_MS, (ids) => publish('tickets.changed', { ids: [...new Set(ids)] }))
  const net = netOf(environment)
  const post = openPostOffice({
    store,
    services,
    secrets,
    now,
    reportBug,
    words: PROBE_WORDS,
    net,
    knowledgeFile: built('../mail-knowledge.json'),
    issuers: parts.issuers ?? [],
    diagnose: (bytes) => diagnosis.diagnose({ bytes }),
    analyse: ({ message, mailFrom, authservIds }) =>
      checking.analyse({ ...NOTHING_TOLD, bytes: message, mailFrom, authservIds }, NOTHING_WATCHED),
    onProbes: (ids) => ids.forEach(probesChanged.add),
    onMailboxes: (ids) => ids.forEach(mailboxesChanged.add),
    onDiagnosed: (id) => publish('bounces.changed', { ids: [id] }),
  })
  const tickets = openTicketOffice({
    store,
    services,
    secrets,
    now,
    reportBug,
    net,
    knowledgeFile: built('../ticket-knowledge.json'),
    credential: post.credential,
    onTickets: (ids) => ids.forEach(ticketsChanged.add),
    onLoose: () => publish('tickets.looseChanged', {}),
    onProgrammes: () => publish('programmes.changed', {}),
    onReminder: null,
  })
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
    await store.close()
    await parts.cleanUp?.()
  }
  return { hands, close }
}

const NOTHING_WATCHED = { signal: new AbortController().signal, onProgress: () => {} }

/** The user's own: the data folder, the system's keychain, the real net. In a lab, whose passwords open nothing, memory is enough. */
export function openRealWorld(
  surroundings: Surroundings,
  { dataFolder, built }: Pick<WorldParts, 'dataFolder' | 'built'>,
): World {
  const isLab = process.env.POSTDESK_LAB !== undefined
  const secrets = isLab ? keychainSecrets(() => Promise.reject(new Error('no keychain in a lab'))) : keychainSecrets()
  return openWorld({ dataFolder, built, environment: process.env, secrets }, surroundings)
}
