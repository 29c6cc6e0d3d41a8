import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { Probe, ProbeState } from '../../engine/probes/probe.ts'
import { isOpen } from '../../engine/probes/probe-states.ts'
import type { Wanted } from './watchers.ts'

/** States in which a probe may come at any moment. */
const AWAITED: readonly ProbeState[] = ['submitting', 'unclear', 'submitted', 'deferred']
/** So long after its arrival a mail is still looked after: filters have second thoughts. */
const SECOND_THOUGHTS_MS = 600_000

/** So long before and after its time a probe is about to go. */
const ABOUT_TO_GO_MS = 60_000

/** Which mailboxes are to be watched now, and for which probes. */
export function whatToWatch(
  probes: readonly Probe[],
  mailboxes: readonly Mailbox[],
  senders: readonly Sender[],
  now: number,
): readonly Wanted[] {
  return mailboxes.map((mailbox) => {
    const its = probes.filter((probe) => concerns(probe, mailbox, senders))
    const awaited = its.filter((probe) => isAwaited(probe, mailbox, now))
    const occasional = its.filter((probe) => !awaited.includes(probe) && isOpen(probe, now))
    return { mailbox, awaited: awaited.map(tokenOf), occasional: occasional.map(tokenOf) }
  })
}

function concerns({ plan }: Probe, { id, role }: Mailbox, senders: readonly Sender[]): boolean {
  if (role === 'test') return plan.mailbox === id
  return senders.some((sender) => sender.id === plan.sender && sender.reportsMailbox === id)
}

function isAwaited(probe: Probe, { role }: Mailbox, now: number): boolean {
  if (AWAITED.includes(probe.state) || isAboutToGo(probe, now)) return true
  if (role === 'reports' || probe.arrivedAt === null) return false
  return now < Date.parse(probe.arrivedAt) + SECOND_THOUGHTS_MS
}

/** Who is connected before a mail goes sees it come. One that waits for longer (a stop, a wrong password) holds no connection. */
function isAboutToGo({ state, plan }: Probe, now: number): boolean {
  return state === 'composed' && Math.abs(now - Date.parse(plan.notBefore)) < ABOUT_TO_GO_MS
}

function tokenOf({ plan }: Probe): string {
  return plan.token
}
