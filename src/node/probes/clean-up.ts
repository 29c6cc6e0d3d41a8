import type { Mailbox } from '../../engine/mailboxes/account.ts'
import type { Watching } from '../mailboxes/mail-services.ts'
import type { PostOfficePorts } from './ports.ts'
import { updateProbe } from './update-probe.ts'

/** Judged and seen by the user, presumably; then our own mail may go. */
const AFTER_MS = 3 * 86_400_000
/** What is older than this was not there when it was looked for. */
const AT_MOST_MS = 60 * 86_400_000

/** Ids of probes whose mail in this mailbox its owner wants deleted by now. */
export async function cleanUpDue({ store, now }: PostOfficePorts, mailbox: Mailbox): Promise<readonly string[]> {
  if (!mailbox.cleanUp) return []
  const [from, to] = [now().getTime() - AT_MOST_MS, now().getTime() - AFTER_MS].map((time) =>
    new Date(time).toISOString(),
  )
  const probes = await store.probesBetween({ from: from ?? '', to: to ?? '' })
  return probes
    .filter(({ plan, arrivedAt, cleanedUp }) => plan.mailbox === mailbox.id && !cleanedUp && arrivedAt !== null)
    .map(({ plan }) => plan.id)
}

/** Deletes them, each only where its own token stands in its own header. */
export async function cleanUp(ports: PostOfficePorts, due: readonly string[], watching: Watching): Promise<void> {
  for (const id of due) {
    const probe = await ports.store.probe(id)
    const arrived = probe.events.findLast(({ type }) => type === 'arrived')
    if (arrived?.type !== 'arrived') continue
    const { folder, uid, uidValidity } = arrived
    const removed = await watching.remove({ folder, uid, uidValidity, token: probe.plan.token })
    if (removed) await updateProbe(ports, id, (now) => (now.cleanedUp ? null : { type: 'cleanedUp' }))
  }
}
