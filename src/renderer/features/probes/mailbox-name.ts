import type { Mailbox } from '../../../contract/probe-shapes.ts'

/** How the user calls a mailbox, with its address. */
export function mailboxName({ label, address }: Pick<Mailbox, 'label' | 'address'>): string {
  return label === '' || label === address ? address : `${label} · ${address}`
}
