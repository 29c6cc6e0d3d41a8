import type { Discovered } from '../../../engine/mailboxes/discovered.ts'
import type { MailboxPreset } from '../../../engine/mailboxes/preset.ts'
import { createWorld } from '../../checks/create-world.ts'
import type { Net } from '../../checks/pretended-internet.ts'
import { discover } from './discover.ts'

export interface DiscoverInNetOptions {
  readonly presets: readonly MailboxPreset[]
  readonly net: Net
  readonly signal: AbortSignal
}

/** For the whole search: a person waits for it. */
const TIMEOUT_MS = 25_000

/** `discover` with a DNS and web of its own, the real ones or those of a lab, within a time. */
export async function discoverInNet(
  address: string,
  { presets, net, signal }: DiscoverInNetOptions,
): Promise<Discovered> {
  const { world, close } = createWorld({
    net,
    resolver: null,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  })
  try {
    return await discover(address, { presets, world })
  } finally {
    close()
  }
}
