import { evaluateSpf, type SpfVerdict } from '../../engine/spf/evaluate-spf.ts'
import { type FaceResolver, resolverPort } from './resolver-port.ts'

export interface SpfInput {
  /** The client's address. */
  readonly ip: string
  readonly helo?: string | null
  /** Empty or null: the null sender, for which the HELO name is evaluated. */
  readonly mailFrom?: string | null
  readonly resolver: FaceResolver
  /** The name of the receiving host, for the macro `r`. */
  readonly mta?: string
}

/** Evaluates SPF (RFC 7208): the result, its reason and the whole tree of look-ups. */
export function spf({ ip, helo, mailFrom, resolver, mta }: SpfInput): Promise<SpfVerdict> {
  const clock = { now: () => Date.now(), elapsed: () => performance.now() }
  const question = { ip: String(ip), helo: helo ?? null, mailFrom: mailFrom ?? null }
  return evaluateSpf(question, resolverPort(resolver), mta === undefined ? clock : { ...clock, mta })
}
