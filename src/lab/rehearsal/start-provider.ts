import type { MailAccount } from '../mail/imap/mail-account.ts'
import { type MailboxServer, startMailboxServer } from '../mail/imap/start-mailbox-server.ts'
import type { DoorBehaviour } from '../mail/mta/door-data.ts'
import type { TakenMail } from '../mail/mta/envelope.ts'
import { type Door, openDoor } from '../mail/mta/open-door.ts'
import type { Desk } from './desks/desk.ts'
import { Provider } from './provider.ts'
import type { ProviderData, ProviderManner } from './provider-data.ts'
import type { ProviderHouse } from './provider-house.ts'

/** A provider that runs. */
export interface RunningProvider {
  readonly data: ProviderData
  readonly account: MailAccount
  readonly imap: MailboxServer
  readonly door: Door
  /** Null: nobody can be written to. */
  readonly desk: Desk | null
  /** Every mail that was taken, wherever it went. */
  readonly taken: readonly TakenMail[]
  /** What it says to mail of the user's; null: it takes it. */
  refuses(): string | null
  /** From now on it deals so with mail, or with the next one alone. */
  behave(manner: ProviderManner, options?: { readonly once?: boolean }): void
  /** From now on its door for mail behaves so. */
  behaveAtDoor(behaviour: DoorBehaviour): void
  stop(): Promise<void>
}

const CAPABILITIES = ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8']

/** Starts the doors of a provider. */
export async function startProvider(data: ProviderData, house: ProviderHouse): Promise<RunningProvider> {
  const provider = new Provider(data, house)
  const door = await openDoor({
    name: provider.host,
    tls: house.tls,
    capabilities: data.dsn === true ? [...CAPABILITIES, 'DSN'] : CAPABILITIES,
    accepts: null,
    addressOf: (helo) => house.addressOf(helo, data.family),
    onRecipient: (address, envelope, peer) => provider.recipientReply(address, envelope, peer),
    onMail: (mail) => provider.take(mail),
    behaviour: () => provider.doorBehaviour,
  })
  const imap = await startMailboxServer({
    accounts: [provider.account],
    tls: house.tls,
    mechanisms: data.oauth === true ? ['XOAUTH2', 'OAUTHBEARER'] : ['PLAIN', 'LOGIN'],
    acceptsToken: house.acceptsToken,
    behaviour: { without: data.without ?? [] },
  })
  return {
    data,
    account: provider.account,
    imap,
    door,
    desk: provider.desk,
    taken: provider.taken,
    refuses: () => provider.manner.refuses ?? null,
    behave: (manner, { once = false } = {}) => {
      provider.nextManner = once ? manner : null
      if (!once) provider.manner = manner
    },
    behaveAtDoor: (behaviour) => {
      provider.doorBehaviour = behaviour
    },
    stop: async () => {
      provider.stop()
      await Promise.all([door.stop(), imap.stop()])
    },
  }
}
