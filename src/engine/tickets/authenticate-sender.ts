import { believeResults } from '../authentication-results/believe.ts'
import { type ReceiverResult, receiverSays } from '../authentication-results/receiver-says.ts'
import { registeredDomain } from '../dmarc/older-receivers.ts'
import { domainOf } from '../messages/addresses.ts'
import type { HeaderBlock } from '../messages/headers.ts'
import { valuesOf } from '../messages/headers.ts'
import { handOverOf } from '../received/hand-over.ts'
import { readReceivedChain } from '../received/read-received.ts'
import type { SenderAuthentication } from './ticket-event.ts'

/**
 * Is the domain in From proven, as the receiver of the mail noted it? DMARC's word counts first, then an aligned DKIM or SPF result.
 * @param told whose results are believed (RFC 8601 §2.5). Where nobody is named only what stands above the hand-over counts: below it anybody
 * may have written it in the receiver's name.
 */
export function authenticateSender(
  headers: HeaderBlock,
  sender: string | null,
  told: readonly string[],
): SenderAuthentication {
  const hops = readReceivedChain(valuesOf(headers, 'received'))
  const handOver = handOverOf(hops)
  const own = handOver < 0 ? [] : aboveHandOver(headers, hops.length - handOver)
  const { trusted, because } = believeResults(told.length > 0 ? headers.fields : own, hops, told)
  if (because === 'nothing' || (told.length === 0 && because !== 'receiver')) return 'unknown'
  const domain = domainOf(sender)
  // Two authors, or none: whoever was tested, it is not known who wrote.
  if (domain === '') return 'unknown'
  const dmarc = receiverSays(trusted, 'dmarc').filter((one) => one.domain === null || isAligned(one, domain))
  if (dmarc.some(({ result }) => result === 'fail')) return 'fail'
  if (dmarc.some(({ result }) => result === 'pass')) return 'pass'
  const tested = ['dkim', 'spf'].flatMap((method) => receiverSays(trusted, method))
  const aligned = tested.filter((one) => one.domain !== null && isAligned(one, domain))
  if (aligned.some(({ result }) => result === 'pass')) return 'pass'
  return aligned.some(({ result }) => result === 'fail') ? 'fail' : 'unknown'
}

/** The fields above the so-manieth Received, with it. */
function aboveHandOver({ fields }: HeaderBlock, count: number): HeaderBlock['fields'] {
  let seen = 0
  const end = fields.findIndex(({ name }) => name === 'received' && ++seen === count)
  return end < 0 ? [] : fields.slice(0, end + 1)
}

/** As DMARC aligns by default (RFC 7489 §3.1): the same organization. */
function isAligned({ domain }: ReceiverResult, from: string): boolean {
  return domain !== null && registeredDomain(domain) === registeredDomain(from)
}
