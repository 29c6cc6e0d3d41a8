import { join } from 'node:path'
import type { OAuthIssuer } from '../engine/mailboxes/preset.ts'
import { NOTHING_TOLD } from '../node/analysis/analysis-request.ts'
import type { Checking } from '../node/checks/checking.ts'
import type { Net } from '../node/checks/pretended-internet.ts'
import type { Diagnosing } from '../node/diagnosis/diagnosing.ts'
import type { MailServices } from '../node/mailboxes/mail-services.ts'
import type { Secrets } from '../node/mailboxes/secrets.ts'
import { openPostOffice } from '../node/probes/open-post-office.ts'
import type { Store } from '../node/store/store.ts'
import { openTicketOffice } from '../node/tickets/open-ticket-office.ts'
import { PROBE_WORDS } from '../text/probes/mails.ts'
import { gather } from './handlers/gather.ts'
import type { Hands } from './handlers/hands.ts'
import type { Surroundings } from './open-world.ts'

/** What the offices of a world work with. */
export interface OfficeParts {
  readonly store: Store
  readonly services: MailServices
  readonly secrets: Secrets
  readonly diagnosis: Diagnosing
  readonly checking: Checking
  readonly net: Net
  readonly issuers: readonly OAuthIssuer[]
  readonly dataFolder: string
  built(name: string): string
}

/** Events come in bursts; the window hears of them at most so often. */
const TELL_EVERY_MS = 100

/** Opens the post office and the ticket office. What the one sees of probes and refusals the other hears. */
export function openOffices(parts: OfficeParts, surroundings: Surroundings): Pick<Hands, 'post' | 'tickets'> {
  const { store, services, secrets, diagnosis, checking, net, issuers, dataFolder, built } = parts
  const { publish, now, reportBug, remind, worlds } = surroundings
  const telling = (tell: (ids: readonly string[]) => void) => {
    const { add } = gather<string>(TELL_EVERY_MS, (ids) => tell([...new Set(ids)]))
    return (ids: readonly string[]) => ids.forEach(add)
  }
  const onMailboxes = telling((ids) => publish('mailboxes.changed', { ids }))
  const same = { store, services, secrets, now, reportBug, net }
  const post = openPostOffice({
    ...same,
    words: PROBE_WORDS,
    knowledgeFile: built('../mail-knowledge.json'),
    issuers,
    diagnose: (bytes) => diagnosis.diagnose({ bytes }),
    analyse: ({ message, mailFrom, authservIds }) =>
      checking.analyse({ ...NOTHING_TOLD, bytes: message, mailFrom, authservIds }, NOTHING_WATCHED),
    onProbes: telling((ids) => {
      publish('probes.changed', { ids })
      void tickets.office.probesChanged(ids).catch(reportBug)
    }),
    onMailboxes,
    onDiagnosed: (id) => {
      publish('bounces.changed', { ids: [id] })
      void store
        .entry(id)
        .then((entry) => tickets.office.diagnosed(entry))
        .catch(reportBug)
    },
  })
  const tickets = openTicketOffice({
    ...same,
    knowledgeFile: built('../ticket-knowledge.json'),
    ownKnowledge: join(dataFolder, 'knowledge'),
    credential: post.credential,
    presets: () => post.knowledge().presets,
    onTickets: telling((ids) => publish('tickets.changed', { ids })),
    onLoose: () => publish('tickets.looseChanged', {}),
    onMailboxes,
    onProgrammes: () => publish('programmes.changed', {}),
    // What is only played is nothing that one is called away from other things for.
    onReminder: (due) => worlds.isRehearsal() || remind(due),
  })
  return { post, tickets }
}

const NOTHING_WATCHED = { signal: new AbortController().signal, onProgress: () => {} }
