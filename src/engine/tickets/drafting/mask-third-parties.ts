import { locateAddresses } from '../../messages/addresses.ts'
import { MASK } from './mask-private.ts'

interface Known {
  readonly recipient: string | null
  /** Those of whom the refusal says to write to them, and the sender's own. */
  readonly told: readonly string[]
}

/**
 * A refusal without the addresses of people it does not concern: where it was forwarded to, who else was written to. The recipient stays,
 * and is masked later where it was not ticked; so do role mailboxes (RFC 2142) and who is to be asked.
 */
export function withoutThirdParties(refusal: string, { recipient, told }: Known): string {
  const kept = new Set([...told, recipient ?? ''].map((address) => address.toLowerCase()))
  let masked = ''
  let from = 0
  for (const { address, start, end } of locateAddresses(refusal)) {
    if (kept.has(address.toLowerCase()) || ROLE.test(address) || namesRecipient(address, recipient)) continue
    masked += `${refusal.slice(from, start)}${MASK}${refusal.slice(refusal.lastIndexOf('@', end - 1), end)}`
    from = end
  }
  return masked + refusal.slice(from)
}

const ROLE =
  /^(?:postmaster|abuse|hostmaster|webmaster|noc|security|support|help|delist\w*|unblock\w*|removal|tosa|tobr|toda|fpr)@/i

/** A return path with the recipient in it is found later by its parts. */
function namesRecipient(address: string, recipient: string | null): boolean {
  const local = recipient?.slice(0, Math.max(0, recipient.lastIndexOf('@'))).toLowerCase() ?? ''
  return local.length > 2 && address.toLowerCase().includes(local)
}
