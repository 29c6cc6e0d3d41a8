import { trimSpace } from '../tag-list/tag-list.ts'

/** One destination of `rua` or `ruf` (RFC 9989 §4.8, dmarc-uri and obs-dmarc-uri). */
export interface ReportUri {
  /** As written, without the size suffix. */
  readonly uri: string
  /** Lower-case: `mailto`, `https`; null: it is no URI. */
  readonly scheme: string | null
  /** Of a `mailto:` with exactly one address, percent-decoded; else null. */
  readonly address: string | null
  /** The host that the reports go to: the domain of the address, or the host of the URI; null: none. */
  readonly host: string | null
  /** The obsolete suffix, such as `!10m`; null: none. */
  readonly sizeLimit: string | null
}

/** More destinations than this are not looked at. */
const MOST_URIS = 50

/** Reads the list; an entry with `scheme` null is syntactically wrong. */
export function readReportUris(list: string): ReportUri[] {
  return list.split(',', MOST_URIS).map((piece) => readReportUri(trimSpace(piece)))
}

function readReportUri(text: string): ReportUri {
  const sizeLimit = /![0-9]{1,20}[kmgt]?$/i.exec(text)?.[0] ?? null
  const uri = sizeLimit === null ? text : text.slice(0, -sizeLimit.length)
  const scheme = URI.exec(uri)?.[1]?.toLowerCase() ?? null
  if (scheme === null) return { uri, scheme, address: null, host: null, sizeLimit }
  const address = scheme === 'mailto' ? mailtoAddress(uri) : null
  const host = scheme === 'mailto' ? domainOfAddress(address) : hostOf(uri)
  return { uri, scheme, address, host, sizeLimit }
}

/** RFC 3986 with `,` and `!` always percent-encoded (RFC 9989 §4.8); brackets only as §3.2.2 has them are not told apart. */
const URI = /^([A-Za-z][A-Za-z0-9+.-]*):(?:[A-Za-z0-9\-._~:/?#[\]@$&'()*+;=]|%[0-9A-Fa-f]{2})*$/

/** The one address of a `mailto:` (RFC 6068 §2), decoded. */
function mailtoAddress(uri: string): string | null {
  const to = uri.slice('mailto:'.length).split(/[?#]/, 1)[0] ?? ''
  const address = decodePercent(to)
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null
}

function domainOfAddress(address: string | null): string | null {
  return address === null
    ? null
    : address
        .slice(address.lastIndexOf('@') + 1)
        .toLowerCase()
        .replace(/\.$/, '')
}

function hostOf(uri: string): string | null {
  return URL.canParse(uri) ? new URL(uri).hostname.replace(/\.$/, '') || null : null
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Octets that are no UTF-8 stay as they are written.
    return text
  }
}
