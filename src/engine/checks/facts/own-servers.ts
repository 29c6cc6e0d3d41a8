import { fact, type Run } from '../run.ts'
import { hostAddresses } from './host-addresses.ts'
import { mxHosts } from './mx.ts'

/** One address of a mail host, and whether it may be talked to. */
export interface MailServer {
  readonly host: string
  readonly address: string
  readonly family: 4 | 6
  readonly preference: number
  /** Said to be the user's, or on this computer: only with these SMTP is spoken. */
  readonly own: boolean
}

const MOST_SERVERS = 24

/** Every address of every MX host, and which of them are the user's own. */
export const mailServers = fact('mailServers', async (run): Promise<readonly MailServer[]> => {
  const { hosts } = await run.get(mxHosts)
  const found = await Promise.all(
    hosts.map(async ({ name, preference }) => {
      const { addresses } = await run.get(hostAddresses, name)
      return addresses.map((one) => ({ host: name, ...one, preference, own: isOwn(run, name, one.address) }))
    }),
  )
  return found.flat().slice(0, MOST_SERVERS)
})

/** Those of them that may be talked to. */
export const ownServers = fact('ownServers', async (run) => (await run.get(mailServers)).filter(({ own }) => own))

/**
 * RFC 5321 knows no owner of a server, so the user's word decides: `all`, names, addresses, or that it sends the domain's
 * mail. The computer that Postdesk runs on is always one's own.
 */
function isOwn({ subject }: Run, host: string, address: string): boolean {
  if (subject.ownServers === 'all') return true
  const named = [...subject.ownServers, ...subject.addresses]
  return named.includes(host) || named.includes(address) || /^127[.]|^::1$/.test(address)
}
