import type { ByteString } from '../messages/byte-string.ts'
import { readRecord } from './read-record.ts'

/** Two strings of a record between which a space is missing. */
export interface BrokenJoint {
  /** The end of the one and the beginning of the other, as they stand. */
  readonly before: ByteString
  readonly after: ByteString
  /** The whole text with the space. */
  readonly mended: ByteString
}

/**
 * RFC 7208 §3.3: the strings of a TXT record are joined without anything between, so that a term that ends one and a term that
 * begins the next run together. Found where the next string begins as a term does and the one before ends as none could.
 */
export function findBrokenJoint(strings: readonly ByteString[]): BrokenJoint | null {
  if (strings.length < 2 || !/^v=spf1/i.test(strings.join(''))) return null
  const joints = strings.slice(1).map((after, at) => ({ at, before: strings[at] ?? '', after }))
  const broken = joints.find(({ before, after, at }) => isBroken(before, after, strings, at))
  if (broken === undefined) return null
  return { before: broken.before.slice(-60), after: broken.after.slice(0, 60), mended: mend(strings) }
}

function isBroken(before: ByteString, after: ByteString, strings: readonly ByteString[], at: number): boolean {
  if (before === '' || / $/.test(before) || /[-+~?]$/.test(before)) return false
  if (/^[-+~?]?(?:include:|exists:|ip4:|ip6:|redirect=|exp=)/i.test(after)) return true
  if (/^[-+~?]all *$/i.test(after)) return true
  // `a`, `mx`, `all` alone may also be the end of a word that was cut at 255 octets: only when the whole is wrong without a space.
  if (!/^[-+~?]?(?:a|mx|ptr|all)(?=[ :/]|$)/i.test(after)) return false
  return /^v=spf1$/i.test(strings.slice(0, at + 1).join('')) || readRecord(strings.join('')).problems.length > 0
}

function mend(strings: readonly ByteString[]): ByteString {
  return strings.reduce((text, next, at) => {
    const joined = text === '' || !isBroken(text, next, strings, at - 1) ? text + next : `${text} ${next}`
    return joined
  }, '')
}
