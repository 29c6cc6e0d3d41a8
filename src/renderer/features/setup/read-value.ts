import type { SetupValues } from '../../../contract/setup-shapes.ts'
import type { ValueKind } from '../../../text/interface/setup-fields.ts'
import { readDomain } from '../checks/read-settings.ts'

/** What each value looks like. */
export const VALUE_KINDS: Readonly<Record<keyof SetupValues, ValueKind>> = {
  domain: 'domain',
  moreDomains: 'domains',
  parkedDomains: 'domains',
  hostName: 'domain',
  ipv4: 'ipv4',
  ipv6: 'ipv6',
  selectorRsa: 'selector',
  selectorEd25519: 'selector',
  publicKeyRsa: 'key',
  publicKeyEd25519: 'key',
  postmaster: 'address',
  reportsAddress: 'address',
  relayHost: 'domain',
  relayPort: 'port',
  relaySpf: 'spf',
  certificateFile: 'path',
  certificateKeyFile: 'path',
  certificateKey: 'digest',
  nextCertificateKey: 'digest',
  certificateAuthority: 'domain',
  stack: 'resource',
  distribution: 'resource',
  hoster: 'resource',
  dnsHost: 'resource',
}

/** What the main process takes; it checks everything once more. */
const DOMAIN = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
const LOCAL_PART = /^[A-Za-z0-9_][A-Za-z0-9._+=-]{0,63}$/
const SPF = /^(?:include|a|mx|ip4|ip6|redirect)[:=]?[\w.:/-]*(?: (?:include|a|mx|ip4|ip6):[\w.:/-]+)*$/

/** A value as it is kept, out of what was typed; null: it cannot be meant so. Empty is always one: not known. */
export function readValue(kind: ValueKind, typed: string): string | readonly string[] | null {
  const text = typed.trim()
  if (kind === 'domains') return readDomains(text)
  return text === '' ? '' : READERS[kind](text)
}

const READERS: Readonly<Record<Exclude<ValueKind, 'domains'>, (text: string) => string | null>> = {
  domain: domainOf,
  ipv4: (text) => (isIpv4(text) ? text : null),
  ipv6: readIpv6,
  selector: (text) => matching(text.toLowerCase(), /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
  key: (text) => matching(text.replace(/^.*?\bp=/s, '').replace(/["\s;]/g, ''), /^[A-Za-z0-9+/]{1,1998}={0,2}$/),
  address: readAddress,
  port: (text) => (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? String(Number(text)) : null),
  spf: (text) => (text.length <= 255 ? matching(text.replace(/\s+/g, ' '), SPF) : null),
  path: (text) => (text.length <= 500 ? matching(text, /^\/[\w./@+-]+$/) : null),
  digest: (text) => matching(text.replace(/[:\s]/g, '').toLowerCase(), /^[0-9a-f]{64}$/),
  resource: (text) => (text.length <= 100 ? matching(text, /^[a-z0-9]+(?:-[a-z0-9]+)*$/) : null),
}

/** As it is shown in a field. */
export function writeValue(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('\n')
}

function matching(text: string, form: RegExp): string | null {
  return form.test(text) ? text : null
}

/** A domain out of what people paste; letters beyond ASCII become A-labels. */
export function domainOf(text: string): string | null {
  const name = readDomain(text)
  return name !== null && name.length <= 253 && DOMAIN.test(name) ? name : null
}

function readDomains(text: string): readonly string[] | null {
  const names = text.split(/[\s,;]+/).filter((word) => word !== '')
  const domains = names.map(domainOf)
  return domains.every((name) => name !== null) ? [...new Set(domains)] : null
}

function readAddress(text: string): string | null {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, at), domainOf(text.slice(at + 1))]
  if (at < 1 || domain === null || domain.includes('_')) return null
  return LOCAL_PART.test(local) ? `${local}@${domain}` : null
}

function isIpv4(text: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) &&
    text.split('.').every((part) => String(Number(part)) === part && Number(part) <= 255)
  )
}

/** Hosters show a network with a prefix; what is meant is the address. In brackets it is what URLs call a host, so the browser knows which ones there are. */
function readIpv6(text: string): string | null {
  const address = text.replace(/\/\d{1,3}$/, '').toLowerCase()
  return address.includes(':') && /^[0-9a-f:.]+$/.test(address) && URL.canParse(`http://[${address}]/`) ? address : null
}
