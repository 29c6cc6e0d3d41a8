import { createHash } from 'node:crypto'
import type { Complaint, ProgrammeImport } from '../../engine/programmes/programme-views.ts'
import type { ReadComplaint } from '../../engine/programmes/read-complaint.ts'
import type { TicketPorts } from './ports.ts'
import type { ProgrammeFile } from './programmes-read.ts'

/** Keeps what a file says, and tells how much of it is new. */
export async function keepRead(
  ports: Pick<TicketPorts, 'store' | 'now'>,
  file: ProgrammeFile,
): Promise<ProgrammeImport> {
  const { kind, troubles, moreTroubles } = file
  const { rows, fresh } = await keepOf(ports, file)
  return { kind, rows, known: rows - fresh, troubles, moreTroubles }
}

async function keepOf(
  { store, now }: Pick<TicketPorts, 'store' | 'now'>,
  file: ProgrammeFile,
): Promise<{ readonly rows: number; readonly fresh: number }> {
  const { kind, snds, status, complaints } = file
  const at = now().toISOString()
  if (kind === 'snds') return { rows: snds.length, fresh: snds.length === 0 ? 0 : await store.addSnds(snds) }
  if (kind === 'sndsStatus') {
    // It says how things stand, and what it does not name any more is over; but not where nothing of it could be read.
    if (status.length > 0 || file.troubles.length === 0)
      await store.keepSndsStatus(status.map((one) => ({ ...one, at })))
    return { rows: status.length, fresh: status.length }
  }
  const told = complaints.map((one) => asComplaint(one, at))
  return { rows: told.length, fresh: told.length === 0 ? 0 : await store.addComplaints(told) }
}

/** The same mail has the same id, however often it is brought. */
function asComplaint({ key, receivedAt, ...complaint }: ReadComplaint, now: string): Complaint {
  const id = createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 32)
  // A clock that is ahead must not put a complaint into the future.
  return { ...complaint, id, receivedAt: receivedAt === null || receivedAt > now ? now : receivedAt }
}
