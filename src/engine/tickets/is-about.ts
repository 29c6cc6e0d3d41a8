import type { Diagnosis } from '../bounces/diagnosis.ts'
import { isBlock } from '../probes/is-block.ts'
import type { Ticket } from './ticket.ts'

/** Is a refusal about what this ticket is about? A full mailbox or an address that nobody has is not, whoever says so. */
export function isAboutTheSame(
  { subject: { reason } }: Pick<Ticket, 'subject'>,
  diagnosis: Pick<Diagnosis, 'action' | 'reason' | 'permanence'>,
): boolean {
  if (diagnosis.permanence === 'none') return false
  const action = diagnosis.action ?? 'failed'
  if (action !== 'failed' && action !== 'delayed') return false
  return diagnosis.reason === reason || isBlock({ action, reason: diagnosis.reason })
}
