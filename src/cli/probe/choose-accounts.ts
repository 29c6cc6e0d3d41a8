import type { Identity, Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** The sender and the address to send from. Throws WrongUsage when there is none, or more than one could be meant. */
export function chooseSender(
  senders: readonly Sender[],
  named: string | null,
  from: string | null,
): { readonly sender: Sender; readonly from: Identity } {
  if (senders.length === 0) throw new WrongUsage('there is no sender yet (postdesk help sender)')
  const byName = named === null ? senders : senders.filter((sender) => isCalled(sender, sender.label, named))
  if (byName.length === 0) throw new WrongUsage(`expected a sender, got "${named}"; there are ${listed(senders)}`)
  const fitting = from === null ? byName : byName.filter((sender) => identityOf(sender, from) !== null)
  const [sender, ...more] = fitting
  if (sender === undefined) {
    const known = byName.flatMap(({ identities }) => identities.map(({ address }) => address))
    throw new WrongUsage(`expected an address of a sender behind --from, got "${from}"; there are ${known.join(', ')}`)
  }
  if (more.length > 0) throw new WrongUsage(`expected --sender as well, because there are ${listed(fitting)}`)
  const identity = from === null ? (sender.identities[0] ?? null) : identityOf(sender, from)
  if (identity === null) throw new WrongUsage('expected a sender that has an address, got one without')
  return { sender, from: identity }
}

/** The test mailboxes that are named, each once; `all`: every one that does not rest. Throws WrongUsage for what is none. */
export function chooseMailboxes(
  mailboxes: readonly Mailbox[],
  named: 'all' | readonly string[],
): readonly [Mailbox, ...Mailbox[]] {
  const tests = mailboxes.filter(({ role }) => role === 'test')
  const chosen = named === 'all' ? tests.filter(({ paused }) => !paused) : named.map((name) => mailboxOf(tests, name))
  const [first, ...more] = new Set(chosen)
  if (first === undefined) throw new WrongUsage('there is no test mailbox to send to (postdesk help mailbox)')
  return [first, ...more]
}

/** The mailbox of this address, label or id. Throws WrongUsage. */
export function mailboxOf(mailboxes: readonly Mailbox[], name: string): Mailbox {
  const [found, ...more] = mailboxes.filter(
    (mailbox) => isCalled(mailbox, mailbox.label, name) || mailbox.address.toLowerCase() === name.toLowerCase(),
  )
  if (found === undefined) {
    const known = mailboxes.map(({ address }) => address).join(', ')
    throw new WrongUsage(`expected a test mailbox, got "${name}"; there are ${known || 'none'}`)
  }
  if (more.length > 0) throw new WrongUsage(`expected a name that only one mailbox has, got "${name}"`)
  return found
}

function identityOf({ identities }: Sender, from: string): Identity | null {
  return identities.find(({ address }) => address.toLowerCase() === from.toLowerCase()) ?? null
}

function isCalled({ id }: { readonly id: string }, label: string, name: string): boolean {
  return id === name || (label !== '' && label.toLowerCase() === name.toLowerCase())
}

function listed(senders: readonly Sender[]): string {
  return senders.map(({ label, submission }) => `"${label || submission.host}"`).join(', ')
}
