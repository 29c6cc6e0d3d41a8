import type { KnownLinks } from '../../node/diagnosis/known-links.ts'

/**
 * The link as it may be handed to the system's browser or mail program, or null: only https and mailto, only to places
 * that the knowledge vouches for, without credentials, ports or attachments in it.
 */
export function externalLink(text: string, known: KnownLinks): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol === 'https:') return isKnownPage(url, known) ? url.href : null
  if (url.protocol === 'mailto:') return knownMailto(url, known)
  return null
}

function isKnownPage(url: URL, { hosts, urls }: KnownLinks): boolean {
  if (url.username !== '' || url.password !== '' || url.port !== '') return false
  return hosts.includes(url.hostname) || urls.includes(url.href)
}

/** RFC 6068: one recipient; of the header fields only a subject and a body, so that nothing is attached or copied unseen. */
function knownMailto({ pathname, search }: URL, { mailDomains }: KnownLinks): string | null {
  const [, local, domain] = /^([A-Za-z0-9._+-]+)@([A-Za-z0-9.-]+)$/.exec(pathname) ?? []
  if (local === undefined || domain === undefined) return null
  const name = domain.toLowerCase()
  if (!name.includes('.') || !mailDomains.some((known) => known === name || known.endsWith(`.${name}`))) return null
  const fields = [...new URLSearchParams(search)].filter(([field]) => /^(subject|body)$/i.test(field))
  const query = fields.map(([field, value]) => `${field.toLowerCase()}=${encodeURIComponent(value)}`).join('&')
  return `mailto:${local}@${name}${query === '' ? '' : `?${query}`}`
}
