import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { fact, type Run } from '../run.ts'
import { hostAddresses } from './host-addresses.ts'
import { mailHost } from './mail-host.ts'
import { mxHosts } from './mx.ts'
import { mailServers } from './own-servers.ts'
import { spfFor } from './spf.ts'

/** The addresses that the domain's own servers send from. */
export interface SendingAddresses {
  readonly addresses: readonly string[]
  /** `user`: named by the user. `mx`: guessed, the servers that receive. `none`: mail is sent by somebody else, or not at all. */
  readonly from: 'user' | 'mx' | 'spf' | 'none'
}

const MOST = 30

/**
 * Who does not name the sending addresses most often sends from where mail is received: a guess, and told as one. Where a
 * hoster or relay receives, it sends too, and its addresses are not the user's to put right. A host of another domain may
 * be a filter nobody has heard of: it counts only when the user says that it is theirs, or SPF that it sends.
 */
export const sendingAddresses = fact('sendingAddresses', async (run): Promise<SendingAddresses> => {
  const { addresses } = run.subject
  if (addresses.length > 0) return { addresses: addresses.slice(0, MOST), from: 'user' }
  const [mx, host] = await Promise.all([run.get(mxHosts), run.get(mailHost)])
  if (mx.status !== 'mx' || host !== null) return { addresses: [], from: 'none' }
  const best = mx.hosts.filter(({ preference }) => preference === mx.hosts[0]?.preference)
  const found = await Promise.all(best.slice(0, 10).map(({ name }) => run.get(hostAddresses, name)))
  const there = best.flatMap(({ name }, at) => (found[at]?.addresses ?? []).map(({ address }) => ({ name, address })))
  const sending = await Promise.all(there.slice(0, MOST).map((one) => isLikelySender(run, one)))
  const all = [...new Set(there.filter((_, at) => sending[at]).map(({ address }) => address))]
  return { addresses: all.slice(0, MOST), from: all.length > 0 ? 'mx' : 'none' }
})

async function isLikelySender(run: Run, { name, address }: { name: string; address: string }): Promise<boolean> {
  if (registeredDomain(name) === registeredDomain(run.subject.domain)) return true
  const servers = await run.get(mailServers)
  if (servers.some((server) => server.own && server.address === address)) return true
  return (await run.get(spfFor, address)).result === 'pass'
}
