import type { DraftMaterial } from '../../engine/tickets/drafting/write-draft.ts'
import { DEFAULT_TICKET_SETTINGS } from '../../engine/tickets/ticket-settings.ts'
import type { TicketPorts } from './ports.ts'

/** Which addresses the user has, who can be written from, and which are anybody's. */
export async function reachOf(
  { store, knowledge }: Pick<TicketPorts, 'store' | 'knowledge'>,
  organization: string,
): Promise<DraftMaterial['reach']> {
  const [mailboxes, senders, settings] = await Promise.all([store.mailboxes(), store.senders(), store.ticketSettings()])
  const { answerMailboxes } = settings ?? DEFAULT_TICKET_SETTINGS
  const isWatched = ({ id }: { readonly id: string }) => answerMailboxes.includes(id)
  const { organizations } = knowledge()
  return {
    asked: organizations.find(({ id }) => id === organization)?.domains ?? [],
    freemail: new Set(organizations.flatMap(({ domains }) => domains)),
    watched: mailboxes.filter(isWatched).map(({ address }) => address),
    others: [
      ...mailboxes.toSorted((a, b) => Number(isWatched(b)) - Number(isWatched(a))).map(({ address }) => address),
      ...senders.flatMap(({ identities }) => identities.map(({ address }) => address)),
    ],
    senders: senders.map(({ identities, submission }) => ({
      address: identities[0]?.address ?? '',
      host: submission.host,
    })),
  }
}
