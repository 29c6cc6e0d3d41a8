import type { Input } from '../../contract/methods.ts'
import type { Hands } from './hands.ts'

/** Asks where to, and writes tickets there. */
export async function exportTickets(
  _hands: Hands,
  _input: Input<'tickets.export'>,
): Promise<{ readonly path: string | null }> {
  throw new Error('not built')
}
