import type { SpfVerdict } from '../../spf/evaluate-spf.ts'
import { fact } from '../run.ts'
import { addressWorld } from './address-world.ts'
import { mailServers } from './own-servers.ts'
import { type SendingAddresses, sendingAddresses } from './sending-addresses.ts'
import { spfFor } from './spf.ts'

/** One sending address, and what SPF says of it. */
export interface SpfSender {
  readonly address: string
  readonly family: 4 | 6
  readonly verdict: SpfVerdict
  /**
   * `surely`: the user says that it sends. `probably`: it is the user's own server, which receives. `perhaps`: it receives
   * for the domain, and nothing more is known.
   */
  readonly sends: 'surely' | 'probably' | 'perhaps'
}

export interface SpfSenders {
  readonly senders: readonly SpfSender[]
  readonly from: SendingAddresses['from']
  /** IPv4 senders pass, IPv6 ones do not: they were forgotten. */
  readonly ipv6Forgotten: boolean
}

/** What SPF says of each address that the domain's mail is sent from. */
export const spfSenders = fact('spfSenders', async (run): Promise<SpfSenders> => {
  const [{ addresses, from }, servers, { isReachable }] = await Promise.all([
    run.get(sendingAddresses),
    run.get(mailServers),
    run.get(addressWorld),
  ])
  const isOwn = (address: string) => servers.some((server) => server.own && server.address === address)
  const senders = await Promise.all(
    // Nobody outside sees a private address; `sending-addresses-public` tells it.
    addresses.filter(isReachable).map(async (address): Promise<SpfSender> => {
      const sends = from === 'user' ? 'surely' : isOwn(address) ? 'probably' : 'perhaps'
      return { address, family: address.includes(':') ? 6 : 4, verdict: await run.get(spfFor, address), sends }
    }),
  )
  const passes = (family: 4 | 6) =>
    senders.filter((sender) => sender.family === family).map(({ verdict }) => verdict.result === 'pass')
  return { senders, from, ipv6Forgotten: passes(4).includes(true) && passes(6).includes(false) }
})
