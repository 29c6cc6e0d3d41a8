import type { Probe } from '../../engine/probes/probe.ts'
import { familyName } from '../../node/probes/family-name.ts'
import type { OpenedOffice } from '../office/open-office.ts'

/** How a probe's mailbox and provider are called. */
export interface Names {
  readonly mailboxLabel: string
  readonly familyName: string
}

/** Finds the names; the labels are read once. */
export async function namesIn({ store, knowledge }: OpenedOffice): Promise<(probe: Pick<Probe, 'plan'>) => Names> {
  const labels = new Map((await store.mailboxes()).map(({ id, label, address }) => [id, label || address]))
  return ({ plan: { mailbox, address, family } }) => ({
    mailboxLabel: labels.get(mailbox) ?? address,
    familyName: familyName(knowledge(), family),
  })
}
