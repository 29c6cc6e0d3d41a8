import type { RawField } from '../../dkim/raw-message.ts'
import { handOverOf, isSubmission } from '../../received/hand-over.ts'
import type { Hop } from '../../received/read-received.ts'
import { fact } from '../run.ts'
import { message } from './message.ts'

/** What the sender's own side wrote into the mail, before it went out into the world. */
export interface SenderSide {
  /** The oldest first; those of the receiver are left out. */
  readonly hops: readonly Hop[]
  /** The hop by which the author handed the mail in, with a login or from a local program; null: it shows none. */
  readonly submission: Hop | null
  /** The fields that were there when the mail left. */
  readonly fields: readonly RawField[]
}

/** Everything below the Received of the server to which it was handed over. Without one: the whole mail. */
export const senderSide = fact('senderSide', async (run): Promise<SenderSide> => {
  const { hops, fields } = await run.get(message)
  const handover = handOverOf(hops)
  // Without a handover the newest was written by whoever has the mail now.
  const own = handover >= 0 ? hops.slice(0, handover) : hops.slice(0, Math.max(1, hops.length - 1))
  const [first] = own
  return {
    hops: own,
    submission: first !== undefined && isSubmission(first) ? first : null,
    fields: below(fields, handover < 0 ? 0 : hops.length - handover),
  }
})

/** The fields below so many Received, from the top. */
function below(fields: readonly RawField[], received: number): readonly RawField[] {
  let seen = 0
  const at = fields.findIndex(({ name }) => name === 'received' && ++seen >= received)
  return received === 0 || at < 0 ? fields : fields.slice(at + 1)
}
