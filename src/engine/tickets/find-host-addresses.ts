import { ipFamily } from '../dns/ip-address.ts'
import { toMailDomain } from '../dns/mail-domain.ts'

const MOST_ADDRESSES = 500
/** Signs that stand in no address and no domain; a dot in brackets, as people write it so that nothing becomes a link, is a dot. */
const BETWEEN = /[^\p{L}\p{N}.:-]+/u

/** The IP addresses and the domains of a text. */
export function findHostAddresses(text: string): readonly string[] {
  const found = new Set<string>()
  for (const word of text.replace(/\[\.\]|\(dot\)/gi, '.').split(BETWEEN)) {
    if (found.size >= MOST_ADDRESSES) break
    const bare = word.replace(/^[.:-]{1,5}|[.:-]{1,5}$/g, '')
    for (const one of ipFamily(bare) === null ? bare.split(':') : [bare]) if (isHostAddress(one)) found.add(one)
  }
  return [...found]
}

function isHostAddress(word: string): boolean {
  if (word.length > LONGEST_NAME) return false
  return ipFamily(word) !== null || (/\.(?:\p{L}{2,63}|xn--[\w-]{1,59})$/iu.test(word) && toMailDomain(word) !== null)
}

/** RFC 1035 §2.3.4. */
const LONGEST_NAME = 253
