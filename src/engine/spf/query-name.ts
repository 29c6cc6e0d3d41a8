/** A name of the DNS has at most so many characters as text (RFC 1035 §2.3.4). */
const MOST = 253

/**
 * A domain as it is asked for, without a final dot; labels are taken away from the left until it is short enough
 * (RFC 7208 §7.3). Null when it can be no name: an empty label, or one of more than 63 octets (§4.8 leaves open what follows).
 */
export function queryName(domain: string): string | null {
  let name = domain.replace(/\.$/, '')
  if (name.length > MOST) {
    const dot = name.indexOf('.', name.length - MOST - 1)
    name = dot === -1 ? '' : name.slice(dot + 1)
  }
  return name !== '' && name.split('.').every((label) => label !== '' && label.length <= 63) ? name : null
}

/**
 * The domain of a HELO or a MAIL FROM as a name to be evaluated, or null when it is malformed or no fully qualified domain
 * (§4.3): one label, an address literal, empty or long labels. Internationalized names become A-labels.
 */
export function senderDomain(domain: string): string | null {
  if (domain.length > 1000) return null
  const ascii = /^[\x21-\x7e]*$/.test(domain) ? domain : toALabels(domain)
  if (ascii === null || ascii.replace(/\.$/, '').length > MOST) return null
  const name = queryName(ascii)
  if (name === null || !/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/i.test(name)) return null
  return /\.\d+$/.test(name) ? null : name
}

/** Macros expand to A-labels (RFC 8616 §4); what can be none stays as it is. */
export function withALabels(domain: string): string {
  return /^[\x21-\x7e]*$/.test(domain) ? domain : (toALabels(domain) ?? domain)
}

function toALabels(domain: string): string | null {
  const url = `http://${domain}`
  return !/[\p{Cc}\s/?#@:\\%[\]]/u.test(domain) && URL.canParse(url) ? new URL(url).hostname : null
}
