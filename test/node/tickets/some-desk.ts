import { onTestFinished } from 'vitest'
import type { TicketKnowledge } from '../../../src/engine/tickets/ticket-knowledge.ts'
import { type Store, storeIn } from '../../../src/node/store/store.ts'
import { DraftingDesk } from '../../../src/node/tickets/drafting-desk.ts'
import { KnownAppeals } from '../../../src/node/tickets/known-appeals.ts'
import { subject } from '../../engine/tickets/some-ticket.ts'
import { aDiagnosis } from '../../support/history-entry.ts'
import { realTicketKnowledge } from '../../support/real-ticket-knowledge.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** When it is. */
const NOW = new Date('2026-11-21T12:00:00.000Z')
/** A desk with all that is known, on an empty store. */
export function openDesk(knowledge: TicketKnowledge = realTicketKnowledge()) {
  const store = storeIn(temporaryFolder(), () => NOW)
  onTestFinished(() => store.close())
  const appeals = new KnownAppeals(() => knowledge)
  return { store, desk: new DraftingDesk({ store, knowledge: () => knowledge, now: () => NOW, appeals }) }
}

/** A refusal by the block list of Outlook.com. */
export const MICROSOFT = aDiagnosis({
  recipient: 'quentin.young@outlook.com',
  reason: 'address-blocked',
  text: '550 5.7.1 Unfortunately, messages from [203.0.113.25] weren’t sent. Part of their network is on our block list (S3140). <quentin.young@outlook.com>',
  organization: { id: 'microsoft-outlook', name: 'Outlook.com', because: [] },
  senderAddresses: ['203.0.113.25'],
  remoteMta: 'outlook-com.olc.protection.outlook.com',
  reportingMta: 'mail.example.com',
  lastAttemptDate: '2026-10-31T11:59:00Z',
})

/** One that quotes Spamhaus, and a list that is dead. */
export const SPAMHAUS = aDiagnosis({
  ...MICROSOFT,
  text: '550 5.7.1 Service unavailable; client [203.0.113.25] blocked using zen.spamhaus.org, listed by PBL https://www.spamhaus.org/query/ip/203.0.113.25',
  pointsTo: [
    { id: 'spamhaus', name: 'Spamhaus', dead: false },
    { id: 'sorbs', name: 'SORBS', dead: true },
  ],
})

/** Keeps a ticket, and answers its id. */
export async function kept(
  store: Store,
  changes: Parameters<typeof subject>[0],
  evidence: Parameters<Store['addTicket']>[0]['evidence'] = [],
): Promise<string> {
  const about = subject(changes)
  const due = { move: 'you', at: null, isReached: false, because: 'draft' } as const
  await store.addTicket({
    events: [{ at: '2026-11-01T00:00:00.000Z', type: 'opened', subject: about }],
    evidence,
    standing: { due, turnsAt: null, organizationName: 'x', appealName: null },
  })
  return about.id
}
