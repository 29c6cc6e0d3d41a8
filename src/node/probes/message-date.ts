const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/**
 * The message with this date in its Date field (RFC 5322 §3.6.1): a mail may wait for its turn, and one that says that it was written
 * hours ago would be another mail. In UTC: a probe tells no time zone. Nothing else changes.
 */
export function withDate(message: Uint8Array, date: Date): Uint8Array {
  const text = Buffer.from(message).toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const head = end < 0 ? text : text.slice(0, end)
  const dated = head.replace(/^Date:[^\r\n]*/im, `Date: ${mailDate(date)}`)
  return Buffer.from(dated + text.slice(head.length), 'latin1')
}

function mailDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`
}

/** Does one of these addresses have a local part beyond ASCII (RFC 6531)? Domains go as A-labels. */
export function needsSmtpUtf8(addresses: readonly string[]): boolean {
  return addresses.some((address) => /[^\0-\x7f]/.test(address.slice(0, address.lastIndexOf('@'))))
}
