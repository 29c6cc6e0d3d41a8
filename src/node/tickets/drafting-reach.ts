import type { DraftMaterial } from '../../engine/tickets/drafting/write-draft.ts'
import { addressKey } from '../../engine/tickets/same-address.ts'
import type { TicketSubject } from '../../engine/tickets/ticket-event.ts'
import { DEFAULT_TICKET_SETTINGS } from '../../engine/tickets/ticket-settings.ts'
import type { TicketPorts } from './ports.ts'

/** Which addresses the user has, who can be written from, which are anybody's, and what goes through the blocked addresses too. */
export async function reachOf(
  { store, knowledge }: Pick<TicketPorts, 'store' | 'knowledge'>,
  { organization, addresses }: Pick<TicketSubject, 'organization' | 'addresses'>,
): Promise<DraftMaterial['reach']> {
  const [mailboxes, senders, settings, checked] = await Promise.all([
    store.mailboxes(),
    store.senders(),
    store.ticketSettings(),
    store.settingsOfDomains(),
  ])
  const { answerMailboxes } = settings ?? DEFAULT_TICKET_SETTINGS
  const isWatched = ({ id }: { readonly id: string }) => answerMailboxes.includes(id)
  const { organizations } = knowledge()
  const keys = addresses.map(addressKey)
  const onSameServer = checked.filter((one) => one.addresses.some((address) => keys.includes(addressKey(address))))
  return {
    blocked: [...addresses.map((address) => address.toLowerCase()), ...onSameServer.map(({ domain }) => domain)],
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
