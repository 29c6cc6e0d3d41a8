import { Fault } from '../../engine/fault.ts'
import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { ConnectionTest, MailTrouble } from '../../engine/mailboxes/mail-trouble.ts'
import type { Credential, WatchState } from '../mailboxes/mail-services.ts'
import type { SecretKey } from '../mailboxes/secrets.ts'
import { familyName } from './family-name.ts'
import type { AccountOf, PostOfficePorts } from './ports.ts'

/** A mailbox with what is known of it now. */
export interface MailboxNow {
  readonly mailbox: Mailbox
  readonly familyName: string
  readonly hasSecret: boolean
  readonly watch: WatchState | { readonly state: 'off' }
}

export interface SenderNow {
  readonly sender: Sender
  readonly hasSecret: boolean
}

/** How an account is given: what the main process finds out by itself is missing. */
export type MailboxInput = Omit<Mailbox, 'addedAt' | 'family'>
export type SenderInput = Omit<Sender, 'addedAt'>

/** Longest that a connection test may take. */
const TEST_MS = 60_000

/** Adds, changes, tests and removes accounts. */
export class AccountsDesk {
  readonly #ports: PostOfficePorts
  readonly #stateOf: (mailbox: string) => WatchState | null

  constructor(ports: PostOfficePorts, stateOf: (mailbox: string) => WatchState | null) {
    this.#ports = ports
    this.#stateOf = stateOf
  }

  async mailboxes(): Promise<readonly MailboxNow[]> {
    return Promise.all((await this.#ports.store.mailboxes()).map((mailbox) => this.#view(mailbox)))
  }

  async senders(): Promise<readonly SenderNow[]> {
    const senders = await this.#ports.store.senders()
    return Promise.all(senders.map(async (sender) => ({ sender, hasSecret: await this.#hasSecret('sender', sender) })))
  }

  async saveMailbox(input: MailboxInput, secret: string | null): Promise<MailboxNow> {
    const { store, secrets, discover, now } = this.#ports
    const known = (await store.mailboxes()).find(({ id }) => id === input.id)
    const family = known?.address === input.address ? known.family : (await discover(input.address)).family
    const mailbox: Mailbox = { ...input, family, addedAt: known?.addedAt ?? now().toISOString() }
    if (secret !== null) await secrets.write(`mailbox/${input.id}/password`, secret)
    await store.keepMailbox(mailbox)
    this.#ports.onMailboxes([input.id])
    return this.#view(mailbox)
  }

  async saveSender(input: SenderInput, secret: string | null): Promise<SenderNow> {
    const { store, secrets, now } = this.#ports
    const known = (await store.senders()).find(({ id }) => id === input.id)
    const sender: Sender = { ...input, addedAt: known?.addedAt ?? now().toISOString() }
    if (secret !== null) await secrets.write(`sender/${input.id}/password`, secret)
    await store.keepSender(sender)
    this.#ports.onMailboxes([input.id])
    return { sender, hasSecret: await this.#hasSecret('sender', sender) }
  }

  /** With what the form says now; nothing of it is kept. */
  async testMailbox(input: MailboxInput, secret: string | null): Promise<ConnectionTest> {
    const mailbox: Mailbox = { ...input, family: '', addedAt: '' }
    const credential = await this.#credential({ kind: 'mailbox', account: mailbox }, secret)
    if ('stage' in credential) return failed(credential)
    return this.#ports.services.testMailbox(mailbox, credential, AbortSignal.timeout(TEST_MS))
  }

  async testSender(input: SenderInput, secret: string | null): Promise<ConnectionTest> {
    const sender: Sender = { ...input, addedAt: '' }
    const credential = await this.#credential({ kind: 'sender', account: sender }, secret)
    if ('stage' in credential) return failed(credential)
    return this.#ports.services.testSender(sender, credential, AbortSignal.timeout(TEST_MS))
  }

  async removeMailbox(id: string): Promise<boolean> {
    const removed = await this.#ports.store.removeMailbox(id)
    await this.#forget('mailbox', id)
    this.#ports.onMailboxes([id])
    return removed
  }

  async removeSender(id: string): Promise<boolean> {
    const removed = await this.#ports.store.removeSender(id)
    await this.#forget('sender', id)
    this.#ports.onMailboxes([id])
    return removed
  }

  /** Rejects with `not-found`. */
  async mailbox(id: string): Promise<Mailbox> {
    const found = (await this.#ports.store.mailboxes()).find((mailbox) => mailbox.id === id)
    if (found === undefined) throw new Fault('not-found', 'mailbox')
    return found
  }

  /** Rejects with `not-found`. */
  async sender(id: string): Promise<Sender> {
    const found = (await this.#ports.store.senders()).find((sender) => sender.id === id)
    if (found === undefined) throw new Fault('not-found', 'sender')
    return found
  }

  async #view(mailbox: Mailbox): Promise<MailboxNow> {
    return {
      mailbox,
      familyName: familyName(this.#ports.knowledge(), mailbox.family),
      hasSecret: await this.#hasSecret('mailbox', mailbox),
      watch: this.#stateOf(mailbox.id) ?? { state: 'off' },
    }
  }

  async #hasSecret(kind: 'mailbox' | 'sender', { id, authentication }: Mailbox | Sender): Promise<boolean> {
    const key: SecretKey = `${kind}/${id}/${authentication.kind === 'oauth' ? 'oauth' : 'password'}`
    return (await this.#ports.secrets.read(key)) !== null
  }

  async #credential(account: AccountOf, secret: string | null): Promise<Credential | MailTrouble> {
    if (secret !== null && account.account.authentication.kind === 'password')
      return { kind: 'password', password: secret }
    return this.#ports.credential(account)
  }

  async #forget(kind: 'mailbox' | 'sender', id: string): Promise<void> {
    const { secrets, reportBug } = this.#ports
    // The account is gone already; a keychain that is locked now keeps an entry that nobody asks for.
    await Promise.all([secrets.forget(`${kind}/${id}/password`), secrets.forget(`${kind}/${id}/oauth`)]).catch(
      reportBug,
    )
  }
}

function failed(trouble: MailTrouble): ConnectionTest {
  return {
    ok: false,
    stages: [{ stage: trouble.stage, ok: false, said: trouble.said }],
    trouble,
    mailbox: null,
    submission: null,
  }
}
