import type { RawField } from '../../dkim/raw-message.ts'
import { isPublicAddress } from '../../dns/special-addresses.ts'
import type { Hop } from '../../received/read-received.ts'
import { fact } from '../run.ts'
import { message } from './message.ts'

/** A Received field with what was read out of it. */
export interface OwnHop extends Hop {
  /** Its value as it stands, unfolded. */
  readonly raw: string
}

/** What the sender's own side wrote into the mail, before it went out into the world. */
export interface SenderSide {
  /** The oldest first; those of the receiver are left out. */
  readonly hops: readonly OwnHop[]
  /** The hop by which the author handed the mail in, with a login or from a local program; null: it shows none. */
  readonly submission: OwnHop | null
  /** The fields that were there when the mail left. */
  readonly fields: readonly RawField[]
}

/** Everything below the Received of the server to which it was handed over. Without one: the whole mail. */
export const senderSide = fact('senderSide', async (run): Promise<SenderSide> => {
  const { hops: all, values, fields } = await run.get(message)
  const raws = values('received').slice(0, all.length).toReversed()
  const hops = all.map((hop, at) => ({ ...hop, raw: (raws[at] ?? '').slice(0, 5000) }))
  const handover = hops.findLastIndex(
    (hop) => hop.address !== null && isPublicAddress(hop.address) && !isSubmission(hop),
  )
  // Without a handover the newest was written by whoever has the mail now.
  const own = handover >= 0 ? hops.slice(0, handover) : hops.slice(0, Math.max(1, hops.length - 1))
  const [first] = own
  return {
    hops: own,
    submission: first !== undefined && isSubmission(first) ? first : null,
    fields: below(fields, handover < 0 ? 0 : hops.length - handover),
  }
})

/** With a login (RFC 3848), over the web, or called by a program on the server itself. */
function isSubmission({ with: by, raw }: OwnHop): boolean {
  return (
    /^(?:UTF8)?E?SMTPS?A$|^LMTPS?A$|^ASMTP$|^HTTPS?$/.test(by ?? '') ||
    /authenticated sender|\bauth=/i.test(raw) ||
    /\buserid \d|\buid \d/i.test(raw)
  )
}

/** The fields below so many Received, from the top. */
function below(fields: readonly RawField[], received: number): readonly RawField[] {
  let seen = 0
  const at = fields.findIndex(({ name }) => name === 'received' && ++seen >= received)
  return received === 0 || at < 0 ? fields : fields.slice(at + 1)
}
