import { isIP } from 'node:net'
import { toMailDomain } from '../../engine/dns/mail-domain.ts'
import type { ServerSettings } from '../../engine/mailboxes/account.ts'
import type { PresetServer } from '../../engine/mailboxes/preset.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** What the options say of a server; what they do not say comes from what was found. */
export interface ServerOptions {
  /** `HOST`, `HOST:PORT`, `[IPv6]:PORT`. */
  readonly given: string | undefined
  readonly starttls: boolean
  readonly pin: string | undefined
}

/** Usual ports (RFC 8314 §7.3, §3.3; RFC 9051 §11.1). */
export const PORTS = {
  imap: { implicit: 993, starttls: 143 },
  submission: { implicit: 465, starttls: 587 },
} as const

/** The server to use; null: neither told nor found. Throws WrongUsage. */
export function serverFrom(
  { given, starttls, pin }: ServerOptions,
  found: PresetServer | null,
  ports: (typeof PORTS)[keyof typeof PORTS],
): ServerSettings | null {
  const pinnedCertificate = pin === undefined ? null : readPin(pin)
  if (given === undefined) return found === null ? null : { ...found, pinnedCertificate }
  const security = starttls ? 'starttls' : 'implicit'
  const { host, port } = splitPort(given)
  return { host, port: port ?? ports[security], security, pinnedCertificate }
}

function splitPort(text: string): { readonly host: string; readonly port: number | null } {
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/i.exec(text) ?? []
  const port = digits === undefined ? null : Number(digits)
  const host = bracketed === undefined ? hostOf(plain ?? '') : isIP(bracketed) === 6 ? bracketed : null
  if (host === null || port === 0 || (port ?? 1) > 65_535)
    throw new WrongUsage(`expected HOST or HOST:PORT, got "${text}"`)
  return { host, port }
}

function hostOf(text: string): string | null {
  if (isIP(text) !== 0) return text
  const name = toMailDomain(text)
  return name !== null && /^[a-z0-9._-]+$/.test(name) ? name : null
}

function readPin(text: string): string {
  const pin = text.replaceAll(':', '').toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(pin))
    throw new WrongUsage('expected --pin with the SHA-256 of a certificate: 64 hexadecimal digits')
  return pin
}
