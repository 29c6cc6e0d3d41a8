import { registeredDomain } from '../dmarc/older-receivers.ts'
import { hasAddressInName } from './address-in-name.ts'

/**
 * What a reverse name says of its line (M3AAWG, "Sending Domains Best Common Practices"; policy lists work by the same
 * words). `dynamic`: a line at somebody's home · `address`: nobody chose a name, it is only the address again ·
 * `placeholder`: nothing was set.
 */
export interface GenericName {
  readonly kind: 'dynamic' | 'address' | 'placeholder'
  /** The word that shows it; for `address` the name itself. */
  readonly because: string
}

/** Null: a name that somebody chose. Only what stands before the registered domain counts. */
export function genericNameOf(name: string, address: string): GenericName | null {
  const lower = name.slice(0, 253).toLowerCase()
  const registered = registeredDomain(lower)
  const own = lower.endsWith(`.${registered}`) ? lower.slice(0, -registered.length - 1) : ''
  const words = own.split(/[^a-z]+/).filter((word) => word !== '')
  const placeholder = PLACEHOLDER.exec(own)?.[0]
  if (placeholder !== undefined) return { kind: 'placeholder', because: placeholder }
  const inName = hasAddressInName(own, address)
  const dynamic = words.find((word) => DYNAMIC.has(word)) ?? (inName ? words.find((word) => HOME.has(word)) : undefined)
  if (dynamic !== undefined) return { kind: 'dynamic', because: dynamic }
  return inName ? { kind: 'address', because: own } : null
}

/** Words that no name of a server has by itself. */
const DYNAMIC = new Set(
  (
    'dyn dynamic dynamicip dynip dip dsl adsl vdsl sdsl xdsl hdsl ftth fttb dial dialin dialup dialip ppp pppoe pptp pool ' +
    'pools dhcp cable catv cpe broadband residential wifi wlan wireless wimax gprs umts lte mobile hsia'
  ).split(' '),
)

/** Words that say it only beside the digits of the address. */
const HOME = new Set('customer customers cust client clients user users home subscriber res cgn nat'.split(' '))

const PLACEHOLDER =
  /(?:^|[.-])(?:unassigned|unallocated|unconfigured|unused|unknown|undefined|not-?set|no-?(?:rdns|ptr|reverse|dns)|(?:reverse|rdns|ptr)-?not-?(?:set|configured|defined)|localhost|invalid)(?=[.-]|$)/
