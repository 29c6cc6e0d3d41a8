import { fact, type Run } from '../run.ts'
import { isBehindWebProxy } from '../web-proxy.ts'
import type { SmtpSession } from '../world.ts'
import { addressWorld } from './address-world.ts'
import { type MailServer, ownServers } from './own-servers.ts'
import { roleAddresses } from './role-addresses.ts'

/** One of the user's own servers, and what it said on port 25. */
export interface MxSession {
  readonly server: MailServer
  readonly session: SmtpSession
}

/** Servers that are talked to, at most. */
const MOST_SERVERS = 8

/**
 * Those of the user's own servers that are talked to. Where an address cannot be right (private, or a web proxy), the finding
 * about the address says all there is to say.
 */
export const talkedServers = fact('talkedServers', async (run) => {
  const [servers, { isReachable }] = await Promise.all([run.get(ownServers), run.get(addressWorld)])
  const fit = servers.filter(
    ({ host, address }) => (isReachable(address) || isLoopback(address)) && !isBehindWebProxy(host, address),
  )
  return fit.slice(0, MOST_SERVERS)
})

function isLoopback(address: string): boolean {
  return /^127[.]|^::1$/.test(address)
}

/** The main conversation with each of the user's own servers: as a mail server that brings a bounce, up to RCPT. */
export const mxSessions = fact('mxSessions', async (run): Promise<readonly MxSession[]> => {
  const servers = await run.get(talkedServers)
  return Promise.all(
    servers.map(async (server) => ({ server, session: await run.get(mxSession, `${server.host} ${server.address}`) })),
  )
})

/** The main conversation with one of them: `host address`. */
export const mxSession = fact('mxSession', async (run, place: string): Promise<SmtpSession> => {
  const [host = '', address = ''] = place.split(' ')
  return run.mail.converse(
    { host, address, port: 25 },
    { ehloName: '[]', implicitTls: false, startTls: true, commands: await mainCommands(run, host) },
  )
})

/** RFC 5321 §4.5.5: a bounce has one recipient, so postmaster is asked for alone. */
async function mainCommands(run: Run, host: string): Promise<readonly string[]> {
  const [first, ...others] = await run.get(roleAddresses, host)
  return [
    'MAIL FROM:<>',
    `RCPT TO:<${first?.address ?? 'postmaster'}>`,
    'RSET',
    'MAIL FROM:<>',
    ...others.map(({ address }) => `RCPT TO:<${address}>`),
    'RSET',
  ]
}
