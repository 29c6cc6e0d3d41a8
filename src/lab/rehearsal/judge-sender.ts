import { domainOf } from '../../engine/messages/addresses.ts'
import { parseHeaders } from '../../engine/messages/headers.ts'
import type { TakenMail } from '../mail/mta/envelope.ts'
import type { StampResults } from './styles/stamp.ts'

/**
 * What a provider writes about a mail. It believes signatures by their looks; SPF it knows by who may send for a domain in this world. So
 * what it writes fits the zones as long as nobody forges anything.
 */
export function judgeSender(
  { envelope, peer, source }: TakenMail,
  maySend: (address: string, domain: string) => boolean,
): StampResults {
  const { fields } = parseHeaders(source)
  const mailFrom = envelope.from === '' ? `postmaster@${peer.helo}` : envelope.from
  const from = fields.find(({ name }) => name === 'from')?.value ?? ''
  const fromDomain = domainOf(/<([^<>]*)>\s*$/.exec(from)?.[1] ?? from.trim())
  const dkim = fields.filter(({ name }) => name === 'dkim-signature').map(({ value }) => readSignature(value))
  const spf = maySend(peer.address, domainOf(mailFrom)) ? 'pass' : 'fail'
  const isAligned =
    (spf === 'pass' && domainOf(mailFrom) === fromDomain) || dkim.some((one) => one.domain === fromDomain)
  return { spf, dkim, dmarc: isAligned ? 'pass' : 'fail', mailFrom, fromDomain }
}

function readSignature(value: string): StampResults['dkim'][number] {
  const tag = (name: string) => new RegExp(`(?:^|;)\\s*${name}=([^;]*)`).exec(value)?.[1]?.replaceAll(/\s/g, '') ?? ''
  return { domain: tag('d'), selector: tag('s'), beginning: tag('b').slice(0, 8), passes: true }
}
