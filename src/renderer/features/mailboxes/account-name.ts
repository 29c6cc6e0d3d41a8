import type { Mailbox, Sender } from '../../../engine/mailboxes/account.ts'

/** What a mailbox is called in the window. */
export function mailboxName({ label, address }: Pick<Mailbox, 'label' | 'address'>): string {
  return label === '' ? address : label
}

/** What a sender is called in the window: its own name, else the address that it usually sends as. */
export function senderName({ label, identities }: Pick<Sender, 'label' | 'identities'>): string {
  return label === '' ? (identities[0]?.address ?? '') : label
}
