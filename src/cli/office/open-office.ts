import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MailKnowledge } from '../../engine/mailboxes/mail-knowledge.ts'
import { NOTHING_TOLD } from '../../node/analysis/analysis-request.ts'
import { netOf } from '../../node/checks/pretended-internet.ts'
import { clockOf } from '../../node/clock.ts'
import { type Diagnosing, diagnosing } from '../../node/diagnosis/diagnosing.ts'
import { mailServices } from '../../node/mailboxes/direct-mail-services.ts'
import { givenSecrets, withGivenSecrets } from '../../node/mailboxes/keychain/given-secrets.ts'
import { keychainSecrets } from '../../node/mailboxes/keychain/keychain-secrets.ts'
import type { Secrets } from '../../node/mailboxes/secrets.ts'
import { type OpenedPostOffice, openPostOffice } from '../../node/probes/open-post-office.ts'
import type { PostOfficePorts } from '../../node/probes/ports.ts'
import { type Store, storeIn } from '../../node/store/store.ts'
import { openTicketOffice } from '../../node/tickets/open-ticket-office.ts'
import type { TicketOffice } from '../../node/tickets/ticket-office.ts'
import { PROBE_WORDS } from '../../text/probes/mails.ts'
import { reportProblem } from '../output/report-problem.ts'
import { dataFolder } from './data-folder.ts'

/** Where the built files lie that the post office needs. */
export interface OfficePlaces {
  readonly knowledge: string
  readonly checkKnowledge: string
  readonly mailKnowledge: string
  readonly ticketKnowledge: string
}

/** What the command is to be told of while the post office works. */
export interface OfficeListeners {
  onProbes?(ids: readonly string[]): void
  onMailboxes?(ids: readonly string[]): void
  onTickets?(ids: readonly string[]): void
}

/** The user's own post office, in this very process. */
export interface OpenedOffice extends OpenedPostOffice {
  readonly tickets: TicketOffice
  readonly store: Store
  readonly secrets: Secrets
  readonly knowledge: () => MailKnowledge
  readonly diagnosis: Diagnosing
  now(): Date
  close(): Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

/** Opens the same desk that the window shows. Nothing goes out and nobody is watched before `office.start()`. Throws WrongSecrets. */
export function openOffice(
  places: OfficePlaces,
  environment: Environment,
  { onProbes = ignore, onMailboxes = ignore, onTickets = ignore }: OfficeListeners = {},
): OpenedOffice {
  const folder = dataFolder(environment)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const net = netOf(environment)
  const now = clockOf(net)
  const store = storeIn(folder, now)
  const secrets = withGivenSecrets(keychainSecrets(), givenSecrets(environment))
  const diagnosis = diagnosing(places.knowledge)
  const services = mailServices({ net })
  const reportBug = (bug: unknown) => reportProblem(bug instanceof Error ? bug.message : String(bug))
  const post = openPostOffice({
    store,
    secrets,
    now,
    net,
    services,
    words: PROBE_WORDS,
    knowledgeFile: places.mailKnowledge,
    diagnose: (bytes) => diagnosis.diagnose({ bytes }),
    analyse: analyseIn(places, environment),
    onProbes: (ids) => {
      onProbes(ids)
      void tickets.probesChanged(ids).catch(reportBug)
    },
    onMailboxes,
    onDiagnosed: (id) => {
      void store
        .entry(id)
        .then((entry) => tickets.diagnosed(entry))
        .catch(reportBug)
    },
    reportBug,
  })
  const { office: tickets } = openTicketOffice({
    store,
    secrets,
    now,
    net,
    services,
    knowledgeFile: places.ticketKnowledge,
    ownKnowledge: join(folder, 'knowledge'),
    credential: post.credential,
    presets: () => post.knowledge().presets,
    onTickets,
    onLoose: ignore,
    onProgrammes: ignore,
    onReminder: null,
    reportBug,
  })
  const close = async () => {
    await tickets.close()
    await post.office.close()
    await store.close()
  }
  return { ...post, tickets, store, secrets, diagnosis, now, close }
}

/** In this very process: a command has no threads. */
function analyseIn({ checkKnowledge }: OfficePlaces, environment: Environment): PostOfficePorts['analyse'] {
  return async ({ message, mailFrom, authservIds }) => {
    const { analyseMessage } = await import('../../node/analysis/analyse-message.ts')
    const source = Buffer.from(message).toString('latin1')
    const { signal } = new AbortController()
    return analyseMessage(
      { ...NOTHING_TOLD, source, mailFrom, authservIds },
      { knowledgeFile: checkKnowledge, signal, environment },
    )
  }
}

function ignore(): void {}
