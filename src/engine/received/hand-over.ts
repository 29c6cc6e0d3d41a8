import { isInternalName } from '../checks/internal-name.ts'
import { registeredDomain } from '../dmarc/older-receivers.ts'
import { isPublicAddress, specialBlockOf } from '../dns/special-addresses.ts'
import type { Hop } from './read-received.ts'

/**
 * The place (oldest first) of the field by which the receiver took the mail from outside; -1: none is recognised. It and all
 * younger ones are the receiver's and can be believed; the older ones anybody may have written.
 */
export function handOverOf(hops: readonly Hop[]): number {
  const candidates = hops.map((hop) => (isTransfer(hop) ? hop : null))
  const last = (fits: (hop: Hop) => boolean) => candidates.findLastIndex((hop) => hop !== null && fits(hop))
  const outside = last((hop) => isOutside(hop) && changesHands(hop))
  if (outside >= 0) return outside
  const reached = last(isOutside)
  // Behind a container or on one computer (a lab) every address is an inner one; then names must tell.
  return reached >= 0 ? reached : last((hop) => hop.address !== null && changesHands(hop) && namesBoth(hop))
}

/** With a login (RFC 3848), over the web, or called by a program on the server itself: no server handed it over. */
export function isSubmission({ with: by, raw }: Hop): boolean {
  return (
    /^(?:UTF8)?E?SMTPS?A$|^LMTPS?A$|^ASMTP$|^HTTPS?$/.test(by ?? '') ||
    /authenticated sender|\bauth=|\(Authenticated/i.test(raw) ||
    /\buserid \d|\buid \d/i.test(raw)
  )
}

/** The organization behind a host name; null: it names none (an address, `localhost`, a name of an inner network). */
export function organizationOf(name: string | null): string | null {
  const plain = (name ?? '').toLowerCase().replace(/[.]$/, '')
  if (!/^[a-z0-9_.-]{3,253}$/.test(plain) || !/[.][a-z][a-z0-9-]+$/.test(plain)) return null
  if (isInternalName(plain) || plain === 'localhost.localdomain') return null
  const domain = registeredDomain(plain)
  return SAME[domain] ?? domain
}

/** Domains of one organization, whose servers pass mail on to each other. */
const SAME: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'office365.com': 'outlook.com',
  'hotmail.com': 'outlook.com',
  'exchangelabs.com': 'outlook.com',
  'gmail.com': 'google.com',
  'googlemail.com': 'google.com',
  'yahoodns.net': 'yahoo.com',
  'me.com': 'icloud.com',
  'apple.com': 'icloud.com',
  'web.de': 'gmx.net',
  'gmx.de': 'gmx.net',
  'gmx.com': 'gmx.net',
  'messagingengine.com': 'fastmail.com',
  'protonmail.ch': 'proton.me',
}

function isTransfer(hop: Hop): boolean {
  return hop.from !== null && !/^LMTP/.test(hop.with ?? '') && !isSubmission(hop)
}

/** Did it come over the internet? Documentation addresses stand for public ones, in examples and in labs. */
export function isOutside({ address }: Pick<Hop, 'address'>): boolean {
  if (address === null) return false
  return isPublicAddress(address) || specialBlockOf(address)?.name.startsWith('Documentation') === true
}

/** From one organization to another: large receivers pass a mail on between public addresses of their own. */
function changesHands({ from, fromName, by }: Hop): boolean {
  const [to, ...names] = [by, fromName, from].map(organizationOf)
  return to === null || names.every((name) => name !== to)
}

function namesBoth({ from, fromName, by }: Hop): boolean {
  return organizationOf(by) !== null && (organizationOf(from) ?? organizationOf(fromName)) !== null
}
