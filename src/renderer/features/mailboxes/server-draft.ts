import type { ServerSettings } from '../../../engine/mailboxes/account.ts'
import type { PresetServer } from '../../../engine/mailboxes/preset.ts'

/** A server as it is typed. */
export interface ServerDraft {
  readonly host: string
  readonly port: string
  readonly security: ServerSettings['security']
  readonly pinnedCertificate: string | null
}

/** TLS from the first octet (RFC 8314 §3). */
const IMPLICIT_PORTS: readonly number[] = [993, 465]

/** The draft for a server that was found; null: for one that has to be typed. */
export function serverDraft(found: PresetServer | ServerSettings | null, usualPort: number): ServerDraft {
  if (found === null) {
    const security = IMPLICIT_PORTS.includes(usualPort) ? 'implicit' : 'starttls'
    return { host: '', port: String(usualPort), security, pinnedCertificate: null }
  }
  const { host, port, security } = found
  const pinnedCertificate = 'pinnedCertificate' in found ? found.pinnedCertificate : null
  return { host, port: String(port), security, pinnedCertificate }
}

/** What a draft means, or the field that cannot be meant so. */
export function readServer(draft: ServerDraft): ServerSettings | { readonly field: 'host' | 'port' } {
  const host = readHost(draft.host)
  if (host === null) return { field: 'host' }
  const port = /^\d{1,5}$/.test(draft.port.trim()) ? Number(draft.port) : 0
  if (port < 1 || port > 65_535) return { field: 'port' }
  return { host, port, security: draft.security, pinnedCertificate: draft.pinnedCertificate }
}

/** `mail.example.org:993`, as people and machines read it. */
export function serverName({ host, port }: { readonly host: string; readonly port: number | string }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** A host name (letters beyond ASCII become A-labels) or an address. */
function readHost(text: string): string | null {
  const host = text.trim().replace(/^\[(.*)\]$/, '$1')
  const inUrl = host.includes(':') ? `[${host}]` : host
  if (!/^[^\s/@?#\\]{1,253}$/.test(host) || !URL.canParse(`http://${inUrl}/`)) return null
  return host.includes(':') ? host.toLowerCase() : new URL(`http://${inUrl}/`).hostname.replace(/[.]$/, '') || null
}
