import { fact, type Run } from '../run.ts'
import type { Endpoint, ServiceGreeting, SmtpSession } from '../world.ts'
import { hostAddresses } from './host-addresses.ts'
import { talkedServers } from './mx-sessions.ts'
import { type ServiceName, serviceRecords } from './service-records.ts'

/** What people's mail programs connect to. */
export type ClientProtocol = 'submission' | 'imap' | 'pop3' | 'managesieve'

/** One of the user's own servers, at one of the ports for mail programs, and what it said there. */
export interface ClientService {
  readonly protocol: ClientProtocol
  readonly implicitTls: boolean
  readonly endpoint: Endpoint
  /** True when the domain itself names this host for the service, so that its certificate must bear the name. */
  readonly named: boolean
  readonly said: SmtpSession | ServiceGreeting
}

/** The usual ports (RFC 8314 §3, RFC 6409 §3.1, RFC 5804 §1.8), and the SRV service that stands for each. */
const PORTS: readonly (Omit<ClientService, 'endpoint' | 'said' | 'named'> & { port: number; service: ServiceName })[] =
  [
    { port: 465, protocol: 'submission', implicitTls: true, service: 'submissions' },
    { port: 587, protocol: 'submission', implicitTls: false, service: 'submission' },
    { port: 993, protocol: 'imap', implicitTls: true, service: 'imaps' },
    { port: 143, protocol: 'imap', implicitTls: false, service: 'imap' },
    { port: 995, protocol: 'pop3', implicitTls: true, service: 'pop3s' },
    { port: 110, protocol: 'pop3', implicitTls: false, service: 'pop3' },
    { port: 4190, protocol: 'managesieve', implicitTls: false, service: 'sieve' },
  ]

const MOST_HOSTS = 4

/** Every service for mail programs that the user's own servers have, found by SRV records and at the usual ports. */
export const clientServices = fact('clientServices', async (run): Promise<readonly ClientService[]> => {
  const all = await Promise.all(PORTS.map((port) => servicesAt(run, port)))
  return all.flat().filter(({ said }) => said.connection === 'connected')
})

/** RCPT for somebody else, without having logged in. */
export const FOREIGN = 'RCPT TO:<postdesk-relay-test@example.com>'

async function servicesAt(run: Run, { port, protocol, implicitTls, service }: (typeof PORTS)[number]) {
  const endpoints = await endpointsOf(run, service, port)
  return Promise.all(
    endpoints.map(async ({ endpoint, named }): Promise<ClientService> => {
      const { domain } = run.subject
      const commands = [`MAIL FROM:<postmaster@${domain}>`, FOREIGN]
      const said =
        protocol === 'submission'
          ? await run.mail.converse(endpoint, { ehloName: '[]', implicitTls, startTls: !implicitTls, commands })
          : await run.mail.greet(endpoint, { protocol, implicitTls })
      return { protocol, implicitTls, endpoint, named, said }
    }),
  )
}

/** Where the domain says, as far as that is one of the user's own addresses; else at the mail servers themselves. */
async function endpointsOf(run: Run, service: ServiceName, usualPort: number) {
  const [servers, { targets }] = await Promise.all([run.get(talkedServers), run.get(serviceRecords, service)])
  const own = new Set([...servers.map(({ address }) => address), ...run.subject.addresses, ...namedOwn(run)])
  const found = await Promise.all(
    targets.slice(0, MOST_HOSTS).map(async ({ host, port }) => {
      const { addresses } = await run.get(hostAddresses, host)
      const mine = addresses.filter(({ address }) => own.has(address) || namedOwn(run).includes(host))
      return mine.map(({ address }) => ({ endpoint: { host, address, port }, named: true }))
    }),
  )
  const named = found.flat()
  if (named.length > 0) return named.slice(0, MOST_HOSTS)
  const hosts = servers.slice(0, MOST_HOSTS)
  return hosts.map(({ host, address }) => ({ endpoint: { host, address, port: usualPort }, named: false }))
}

function namedOwn({ subject: { ownServers } }: Run): readonly string[] {
  return ownServers === 'all' ? [] : ownServers
}
