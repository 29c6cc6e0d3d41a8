import { type IpAddress, readClientAddress } from './ip-address.ts'
import { senderDomain, withALabels } from './query-name.ts'

/** Of whom is asked (RFC 7208 §4.1). */
export interface SpfQuestion {
  /** The client's address. */
  readonly ip: string
  /** `local@domain`; empty or null for the null sender, for which the HELO name is taken (§2.4). */
  readonly mailFrom: string | null
  readonly helo: string | null
}

/** A question, made ready (RFC 7208 §2.4, §4.3). */
export interface SpfIdentity {
  readonly client: IpAddress | null
  readonly sender: string
  readonly localPart: string
  /** As it was written, U-labels as A-labels. */
  readonly senderDomain: string
  /** As it is evaluated; null: malformed, or not fully qualified. */
  readonly domain: string | null
  readonly helo: string
}

const MOST_CHARACTERS = 1000

/** Reads who is asked for: the MAIL FROM, or `postmaster@` the HELO name. */
export function identify({ ip, mailFrom, helo }: SpfQuestion): SpfIdentity {
  // A path has at most 256 octets (RFC 5321 §4.5.3.1.3); far longer ones are cut, so that no macro can grow without bound.
  const path = (mailFrom ?? '')
    .slice(-MOST_CHARACTERS)
    .trim()
    .replace(/^<(.*)>$/s, '$1')
  const at = path.lastIndexOf('@')
  const written = path === '' ? (helo ?? '') : path.slice(at + 1)
  // §4.3: "If the <sender> has no local-part, substitute the string "postmaster""
  const localPart = at > 0 ? path.slice(0, at) : 'postmaster'
  return {
    client: readClientAddress(ip.trim()),
    sender: `${localPart}@${withALabels(written)}`,
    localPart,
    senderDomain: withALabels(written),
    domain: senderDomain(written),
    helo: helo === null || helo === '' ? 'unknown' : withALabels(helo.slice(-MOST_CHARACTERS)),
  }
}
