import type { Discovered } from '../../engine/mailboxes/discovered.ts'
import type { MailboxNow, SenderNow } from '../../node/probes/accounts-desk.ts'

/** An account as scripts get it (resources/schemas/accounts.schema.json): how it is watched in this moment is left out. */
export function listed(account: MailboxNow | SenderNow): unknown {
  if ('sender' in account) return account
  const { mailbox, familyName, hasSecret } = account
  return { mailbox, familyName, hasSecret }
}

/** What was found out from an address, with the id of the preset instead of all of it. */
export function discoveredToJson({ address: _, preset, ...found }: Discovered): unknown {
  return { ...found, preset: preset?.id ?? null }
}
