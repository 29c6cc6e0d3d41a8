import { isIP } from 'node:net'
import { writeName } from '../wire/write-name.ts'

/** A resolver that somebody chose, with the text by which it was named. */
export type ResolverAddress = { readonly label: string } & (
  | { readonly transport: 'plain'; readonly address: string; readonly port: number }
  | {
      readonly transport: 'tls'
      /** An address, or a name that the system's resolver finds. */
      readonly host: string
      readonly port: number
      /** What the certificate must name. */
      readonly name: string
    }
  | { readonly transport: 'https'; readonly url: string }
)

/** Why a text names no resolver, for people. */
export interface ResolverProblem {
  readonly problem: string
}

const FORMS = 'ADDRESS[#PORT] (192.0.2.1, 2001:db8::1#5353), tls://HOST[#PORT][#NAME] or https://HOST/PATH'

/** Reads the name of a resolver: `ADDRESS[#PORT]`, `tls://HOST[#PORT][#NAME]`, `https://HOST[:PORT]/PATH`. */
export function parseResolver(text: string): ResolverAddress | ResolverProblem {
  const label = text.trim()
  if (/^https:/i.test(label)) return parseHttps(label)
  if (/^tls:\/\//i.test(label)) return parseTls(label)
  if (/^[a-z]+:\/\//i.test(label)) return wrong(label, FORMS)
  return parsePlain(label)
}

function parsePlain(label: string): ResolverAddress | ResolverProblem {
  const [address = '', portText, ...more] = label.split('#')
  const port = portText === undefined ? 53 : parsePort(portText)
  if (isIP(address) === 0 || more.length > 0) return wrong(label, FORMS)
  if (port === null) return wrong(label, 'a port from 1 to 65535 after #')
  return { transport: 'plain', label, address, port }
}

function parseTls(label: string): ResolverAddress | ResolverProblem {
  const [hostText = '', ...more] = label.slice('tls://'.length).replace(/\/$/, '').split('#')
  const host = hostText.replace(/^\[(.*)\]$/, '$1')
  if (!isHost(host)) return wrong(label, 'tls://HOST[#PORT][#NAME] with an address or a host name')
  const portText = more[0] !== undefined && /^\d+$/.test(more[0]) ? more.shift() : undefined
  const port = portText === undefined ? 853 : parsePort(portText)
  if (port === null) return wrong(label, 'a port from 1 to 65535 after #')
  const name = more.shift() ?? host
  if (!isHost(name) || more.length > 0) return wrong(label, 'a host name as the name in the certificate')
  return { transport: 'tls', label, host, port, name }
}

function parseHttps(label: string): ResolverAddress | ResolverProblem {
  const expected = 'an address like https://dns.example/dns-query, without user name and fragment'
  if (!URL.canParse(label)) return wrong(label, expected)
  const url = new URL(label)
  const isPlain = url.username === '' && url.password === '' && url.hash === ''
  if (url.protocol !== 'https:' || url.hostname === '' || !isPlain) return wrong(label, expected)
  // What all services use, and what RFC 8484 §4.1.1 has in its examples.
  if (url.pathname === '/' && url.search === '') url.pathname = '/dns-query'
  return { transport: 'https', label, url: url.href }
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || (/^[a-z0-9._-]+$/i.test(text) && !/^[\d.]+$/.test(text) && writeName(text) !== null)
}

function parsePort(text: string): number | null {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port > 0 && port < 0x10000 ? port : null
}

function wrong(got: string, expected: string): ResolverProblem {
  return { problem: `expected ${expected}; got ${got === '' ? 'nothing' : got}` }
}
