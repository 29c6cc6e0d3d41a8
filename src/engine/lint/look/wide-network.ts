/** Own, private and documented as such (RFC 1918, RFC 4193, RFC 4291, RFC 6598, RFC 3927). */
const PRIVATE =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|\[?::1\]?|\[?::ffff:127\.|\[?f[cde])/i

/** Is a network written as `address/bits` so wide that it holds strangers? What is denied by `!` is none. */
export function isWideNetwork(word: string): boolean {
  const [, address = '', bits] = /^!?(.*?)\/(\d{1,3})$/.exec(word) ?? []
  if (bits === undefined || word.startsWith('!')) return false
  if (Number(bits) === 0) return true
  if (PRIVATE.test(address)) return address.startsWith('127.') && Number(bits) < 8
  return Number(bits) < (address.includes(':') ? 48 : 24)
}
