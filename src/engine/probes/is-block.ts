import type { Reason } from '../bounces/reasons.ts'
import type { ProbeReport } from './probe-event.ts'

/** Refusals of the sender, not of this one address: going on as before makes them worse. */
const BLOCKS: ReadonlySet<string> = new Set<Reason>([
  'address-blocked',
  'bad-reputation',
  'spam-detected',
  'rate-limited',
  'policy-violation',
  'sender-rejected',
  'authentication-failed',
  'reverse-dns-missing',
])

/** Does the provider turn the sender away, so that no more probes must go there until the user has looked? For replies, `action` is `failed` or `delayed`. */
export function isBlock({ action, reason }: Pick<ProbeReport, 'action' | 'reason'>): boolean {
  return (action === 'failed' || action === 'delayed') && reason !== null && BLOCKS.has(reason)
}
