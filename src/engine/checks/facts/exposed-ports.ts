import { fact } from '../run.ts'
import { talkedServers } from './mx-sessions.ts'

/** One of the user's own addresses, and which inner services it has open to the world. */
export interface ExposedPorts {
  readonly address: string
  readonly open: readonly string[]
}

/** What belongs behind a mail server and never in front of it. */
const INNER: readonly (readonly [port: number, name: string])[] = [
  [3306, 'MySQL/MariaDB'],
  [5432, 'PostgreSQL'],
  [6379, 'Redis'],
  [11211, 'memcached'],
  [27017, 'MongoDB'],
  [389, 'LDAP'],
  [8891, 'OpenDKIM'],
  [11332, 'Rspamd proxy'],
  [11333, 'Rspamd'],
  [11334, 'Rspamd controller'],
  [783, 'spamd'],
  [3310, 'ClamAV'],
]

/** Each own address once; a port is only connected to, and nothing is said. */
export const exposedPorts = fact('exposedPorts', async (run): Promise<readonly ExposedPorts[]> => {
  const servers = await run.get(talkedServers)
  // On loopback everything may listen.
  const outside = servers.filter(({ address }) => !/^127\.|^::1$/.test(address))
  const once = outside.filter(({ address }, at) => outside.findIndex((other) => other.address === address) === at)
  return Promise.all(
    once.map(async ({ host, address }) => {
      const tried = INNER.map(async ([port, name]) => {
        const { outcome } = await run.mail.reach({ host, address, port })
        return outcome === 'connected' ? [`${port} (${name})`] : []
      })
      return { address, open: (await Promise.all(tried)).flat() }
    }),
  )
})
