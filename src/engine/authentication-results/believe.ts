import type { ByteString } from '../messages/byte-string.ts'
import { handOverOf, organizationOf } from '../received/hand-over.ts'
import type { Hop } from '../received/read-received.ts'
import { type AuthenticationResults, readAuthenticationResults } from './read-results.ts'

/** The results of a mail, told apart by whether they may be believed. */
export interface BelievedResults {
  /** Null: nobody's are believed. `''`: the receiver writes none (Exchange Online). */
  readonly authservId: string | null
  /** `told`: this name was given · `receiver`: it belongs to the receiving host · `topmost`: nothing tells, and it stands on top. */
  readonly because: 'told' | 'receiver' | 'topmost' | 'nothing'
  readonly trusted: readonly AuthenticationResults[]
  readonly others: readonly AuthenticationResults[]
}

/** A field with the number of Received fields that stand above it. */
interface Placed {
  readonly results: AuthenticationResults
  readonly below: number
}

const MOST_FIELDS = 100

/**
 * RFC 8601 §5: only what a server of the receiver wrote counts. That stands above the Received of the hand-over, or right
 * below it, where Postfix and Sendmail put what their milters add; and there only under the receiver's own name.
 */
export function believeResults(
  fields: readonly { readonly name: string; readonly value: ByteString }[],
  hops: readonly Hop[],
  told: readonly string[],
): BelievedResults {
  const placed = placeResults(fields)
  const at = handOverOf(hops)
  const above = at < 0 ? 0 : hops.length - 1 - at
  const receiving = new Set(hops.slice(Math.max(at, 0)).flatMap(({ by }) => organizationOf(by) ?? []))
  const isTold = ({ authservId }: AuthenticationResults) =>
    told.some((name) => belongs(authservId, name.toLowerCase())) ||
    (authservId === '' && told.some((name) => receiving.has(organizationOf(name) ?? name)))
  const isReceiver = ({ authservId }: AuthenticationResults) => receiving.has(organizationOf(authservId) ?? '')
  const near = (fits: (results: AuthenticationResults) => boolean) => {
    const those = placed.filter(({ results, below }) => below <= above + 1 && fits(results))
    return those.find(({ below }) => below <= above) ?? those[0]
  }
  const first =
    told.length > 0
      ? near(isTold)
      : (placed.find(({ below }) => below <= above) ?? near(isReceiver) ?? (at < 0 ? placed[0] : undefined))
  if (first === undefined) return { authservId: null, because: 'nothing', trusted: [], others: all(placed) }
  const { authservId } = first.results
  const most = first.below <= above ? above : Math.max(first.below, above + 1)
  const isTrusted = ({ results, below }: Placed) => results.authservId === authservId && (at < 0 || below <= most)
  const because = told.length > 0 ? 'told' : isReceiver(first.results) ? 'receiver' : 'topmost'
  return {
    authservId,
    because,
    trusted: all(placed.filter(isTrusted)),
    others: all(placed.filter((one) => !isTrusted(one))),
  }
}

function placeResults(fields: Parameters<typeof believeResults>[0]): readonly Placed[] {
  const placed: Placed[] = []
  let below = 0
  for (const { name, value } of fields) {
    if (name === 'received') below++
    if (name !== 'authentication-results' || placed.length >= MOST_FIELDS) continue
    const results = readAuthenticationResults(value.replace(/\r\n/g, '').trim())
    if (results !== null) placed.push({ results, below })
  }
  return placed
}

function belongs(name: string, to: string): boolean {
  return name === to || name.endsWith(`.${to}`)
}

function all(placed: readonly Placed[]): readonly AuthenticationResults[] {
  return placed.map(({ results }) => results)
}
