import { type BelievedResults, believeResults } from '../../authentication-results/believe.ts'
import type { AuthenticationResults } from '../../authentication-results/read-results.ts'
import { type RawMessage, readRawMessage } from '../../dkim/raw-message.ts'
import { type Hop, readReceivedChain } from '../../received/read-received.ts'
import { fact } from '../run.ts'
import type { MessageSubject } from '../subject.ts'

/** The mail that was handed in, read once. */
export interface MessageFact extends RawMessage {
  readonly subject: MessageSubject
  /** The values of all fields of a name (lower-case), unfolded and trimmed, from the top. */
  readonly values: (name: string) => readonly string[]
  /** The way that it came, the oldest server first. */
  readonly hops: readonly Hop[]
  /** All Authentication-Results, those that are believed first. */
  readonly results: readonly AuthenticationResults[]
  /** Those of the receiver that is believed (RFC 8601 §5). */
  readonly trusted: readonly AuthenticationResults[]
  readonly believed: BelievedResults
}

/** Only checks of messages ask for it. */
export const message = fact('message', async (run): Promise<MessageFact> => {
  const { subject } = run
  if (subject.message === null) throw new Error('a check of a message was run without one')
  const raw = readRawMessage(subject.message.source)
  const values = (name: string) =>
    raw.fields.filter((field) => field.name === name).map(({ value }) => value.replace(/\r\n/g, '').trim())
  const hops = readReceivedChain(values('received'))
  const believed = believeResults(raw.fields, hops, subject.message.authservIds)
  return {
    ...raw,
    subject: subject.message,
    values,
    hops,
    results: [...believed.trusted, ...believed.others],
    trusted: believed.trusted,
    believed,
  }
})
