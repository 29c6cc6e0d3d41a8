import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/** What a run is asked for, as the command line, the window or a script says it. */
export interface CheckRequest {
  /** A domain as people write it: capitals, a final dot and letters beyond ASCII are fine. */
  readonly domain: string
  /** Addresses that the domain's mail is sent from. */
  readonly addresses: readonly string[]
  readonly ehloName: string | null
  readonly selectors: readonly string[]
  /** Servers that the user says are theirs; see Subject. */
  readonly ownServers: 'all' | readonly string[]
  /** `ADDRESS[#PORT]`, `tls://…`, `https://…`; null: that of the system. */
  readonly resolver: string | null
  /** Ids of checks; null: all that fit. */
  readonly only: readonly string[] | null
}

/** Thrown for a request that cannot be meant: says what was expected and what came. */
export class WrongRequest extends Error {
  override readonly name = 'WrongRequest'
}

/** A name of the DNS out of what people write: A-labels, lower-case, no final dot. Throws WrongRequest. */
function toDomain(text: string): string {
  const trimmed = text.trim().replace(/[.]$/, '')
  const ascii = /^[\x21-\x7e]+$/.test(trimmed) ? trimmed.toLowerCase() : domainToASCII(trimmed)
  if (isIP(trimmed) !== 0) throw new WrongRequest(`expected a domain, got the address ${trimmed}`)
  if (!isDomain(ascii)) throw new WrongRequest(`expected a domain such as example.org, got "${trimmed.slice(0, 100)}"`)
  return ascii
}

/** An IP address in its canonical text. Throws WrongRequest. */
export function toAddress(text: string): string {
  const trimmed = text.trim()
  const family = trimmed.includes('%') ? 0 : isIP(trimmed)
  if (family === 0) throw new WrongRequest(`expected an IP address, got "${trimmed.slice(0, 100)}"`)
  return family === 6 ? new URL(`http://[${trimmed}]/`).hostname.slice(1, -1) : trimmed
}

/** A DKIM selector: one label or several (RFC 6376 §3.1). Throws WrongRequest. */
function toSelector(text: string): string {
  const selector = text.trim().toLowerCase()
  if (!isHostName(selector))
    throw new WrongRequest(`expected a DKIM selector such as "mail2026", got "${selector.slice(0, 100)}"`)
  return selector
}

/** The request with every part checked and in its canonical form. Throws WrongRequest. */
export function normalizeRequest(request: CheckRequest): CheckRequest {
  const { ownServers, ehloName } = request
  return {
    ...request,
    domain: toDomain(request.domain),
    addresses: [...new Set(request.addresses.map(toAddress))],
    ehloName: ehloName === null ? null : toEhloName(ehloName),
    selectors: [...new Set(request.selectors.map(toSelector))],
    ownServers:
      ownServers === 'all' ? 'all' : ownServers.map((one) => (isIP(one) !== 0 ? toAddress(one) : toDomain(one))),
  }
}

/** A name or an address literal (RFC 5321 §4.1.1.1); a name that is wrong is for the checks to judge, if it is one line. */
function toEhloName(text: string): string {
  if (!/^[\x21-\x7e]{1,255}$/.test(text))
    throw new WrongRequest(`expected an EHLO name such as mail.example.org, got "${text.slice(0, 100)}"`)
  return text
}

function isDomain(name: string): boolean {
  return isHostName(name) && name.includes('.')
}

/** Letters, digits, hyphens and underscores: what mail domains and selectors are made of. */
function isHostName(name: string): boolean {
  return (
    name.length <= 253 &&
    /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?([.][a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/.test(name)
  )
}
