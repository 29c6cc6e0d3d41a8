import { ipFamily } from '../dns/ip-address.ts'
import { EMPTY_VALUES } from './change-setup.ts'
import type { SetupValues } from './setup.ts'

/** What a value has to look like, with what is expected in words. */
interface Form {
  readonly expected: string
  readonly fits: (text: string) => boolean
}

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?'
const NAME = new RegExp(`^(?:${LABEL}\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$`)
const isName = (text: string) => text.length <= 253 && NAME.test(text)
const matching = (expected: string, form: RegExp): Form => ({ expected, fits: (text) => form.test(text) })

const name: Form = { expected: 'a domain', fits: isName }
const selector = matching('a selector', /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
const key = matching('a public key', /^[A-Za-z0-9+/]{1,2000}={0,2}$/)
const path = matching('an absolute path', /^\/[\w./@+-]{1,499}$/)
const digest = matching('64 hexadecimal digits', /^[0-9a-fA-F]{64}$/)
const resource = matching('an id', /^[a-z0-9]+(?:-[a-z0-9]+)*$/)
/** Values stand in commands for a shell: nothing that it gives a meaning, and no beginning of an option. */
const address: Form = {
  expected: 'an address',
  fits: (text) => {
    const [, domain = ''] = /^[A-Za-z0-9_][A-Za-z0-9._+=-]{0,63}@(.+)$/.exec(text) ?? []
    return isName(domain)
  },
}

/** One line each: without spaces, so that no value brings a second word into a command. */
const FORMS: Readonly<Record<keyof SetupValues, Form>> = {
  domain: name,
  moreDomains: name,
  parkedDomains: name,
  hostName: name,
  ipv4: { expected: 'an IPv4 address', fits: (text) => ipFamily(text) === 4 },
  ipv6: { expected: 'an IPv6 address', fits: (text) => ipFamily(text) === 6 },
  selectorRsa: selector,
  selectorEd25519: selector,
  publicKeyRsa: key,
  publicKeyEd25519: key,
  postmaster: address,
  reportsAddress: address,
  relayHost: name,
  relayPort: matching('a port', /^\d{1,5}$/),
  relaySpf: matching(
    'mechanisms of SPF',
    /^(?:include|a|mx|ip4|ip6|redirect)[:=]?[\w.:/-]*(?: (?:include|a|mx|ip4|ip6):[\w.:/-]+)*$/,
  ),
  certificateFile: path,
  certificateKeyFile: path,
  certificateKey: digest,
  nextCertificateKey: digest,
  certificateAuthority: name,
  stack: resource,
  distribution: resource,
  hoster: resource,
  dnsHost: resource,
}

const LONGEST = 1000
const MOST = 500

/** What is wrong with a value of a plan: what was expected; null: it is fine. Empty is fine everywhere but for the domain. */
export function wrongValue(value: keyof SetupValues, given: unknown): string | null {
  const { expected, fits } = FORMS[value]
  const isList = Array.isArray(EMPTY_VALUES[value])
  const texts: readonly unknown[] | null = isList ? (Array.isArray(given) ? given : null) : [given]
  if (texts === null || texts.length > MOST) return `${value} as a list of at most ${MOST}`
  const isFine = texts.every(
    (one) =>
      typeof one === 'string' && one.length <= LONGEST && ((one === '' && !isList && value !== 'domain') || fits(one)),
  )
  return isFine ? null : `${value} as ${expected}`
}
