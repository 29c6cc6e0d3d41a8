import { fact } from '../run.ts'
import { type MxSession, mxSession, talkedServers } from './mx-sessions.ts'

/** A way of writing a foreign address that some servers once took for a local one. */
export interface RelayForm {
  readonly id: 'plain' | 'percent' | 'quoted' | 'bang' | 'route' | 'double' | 'literal' | 'ownSender'
  readonly command: string
  /** True where a mailbox for everybody (catch-all) would take it too. */
  readonly looksLocal: boolean
}

/** The forms, the plain one first. Nothing is ever handed over: there is no DATA. */
export function relayForms(domain: string): readonly RelayForm[] {
  const foreign = domain === 'example.com' ? 'example.net' : 'example.com'
  const form = (id: RelayForm['id'], path: string, looksLocal = false) => ({
    id,
    command: `RCPT TO:<${path}>`,
    looksLocal,
  })
  return [
    form('plain', `${USER}@${foreign}`),
    form('percent', `${USER}%${foreign}@${domain}`, true),
    form('quoted', `"${USER}@${foreign}"@${domain}`, true),
    form('bang', `${foreign}!${USER}@${domain}`, true),
    form('route', `@${domain}:${USER}@${foreign}`),
    form('double', `${USER}@${foreign}@${domain}`, true),
    form('literal', `${USER}@[192.0.2.1]`),
    form('ownSender', `${USER}-2@${foreign}`),
  ]
}

const USER = 'postdesk-relay-test'

/** A conversation with each own server that asks for foreign recipients, from nobody and from the domain's postmaster. */
export const relaySessions = fact('relaySessions', async (run): Promise<readonly MxSession[]> => {
  const { domain } = run.subject
  const forms = relayForms(domain)
  const asNobody = forms.filter(({ id }) => id !== 'ownSender')
  const asOwn = forms.filter(({ id }) => id === 'ownSender')
  const commands = [
    'MAIL FROM:<>',
    ...asNobody.map(({ command }) => command),
    'RSET',
    `MAIL FROM:<postmaster@${domain}>`,
    ...asOwn.map(({ command }) => command),
    'RSET',
  ]
  const servers = await run.get(talkedServers)
  const seen = servers.map(async (server) => {
    const main = await run.get(mxSession, `${server.host} ${server.address}`)
    if (main.banner?.code !== 220 || main.broke !== null) return []
    const { host, address } = server
    const script = { ehloName: '[]', implicitTls: false, startTls: main.startTls === 'used', commands }
    return [{ server, session: await run.mail.converse({ host, address, port: 25 }, script) }]
  })
  return (await Promise.all(seen)).flat()
})
