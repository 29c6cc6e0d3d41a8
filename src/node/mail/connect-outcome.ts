import type { ConnectOutcome } from '../../engine/checks/world.ts'

/** How an attempt to connect ended, by the code of its error. */
export function connectOutcome(error: unknown): Exclude<ConnectOutcome, 'connected'> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return OUTCOMES.get(code) ?? 'unreachable'
}

const OUTCOMES: ReadonlyMap<string, Exclude<ConnectOutcome, 'connected'>> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['ABORT_ERR', 'cancelled'],
  // A rule of this computer's own firewall, or no address of this family here.
  ['EACCES', 'blockedHere'],
  ['EPERM', 'blockedHere'],
  ['EAFNOSUPPORT', 'blockedHere'],
  ['EADDRNOTAVAIL', 'blockedHere'],
])
