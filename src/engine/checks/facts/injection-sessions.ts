import { fact } from '../run.ts'
import { type MxSession, mxSession, talkedServers } from './mx-sessions.ts'

/** A conversation with each own server whose STARTTLS works, in which a harmless command stands behind STARTTLS in the clear. */
export const injectionSessions = fact('injectionSessions', async (run): Promise<readonly MxSession[]> => {
  const servers = await run.get(talkedServers)
  const seen = servers.map(async (server) => {
    const main = await run.get(mxSession, `${server.host} ${server.address}`)
    if (main.startTls !== 'used') return []
    const { host, address } = server
    const script = { ehloName: '[]', implicitTls: false, startTls: true, behindStartTls: 'NOOP', commands: [] }
    return [{ server, session: await run.mail.converse({ host, address, port: 25 }, script) }]
  })
  return (await Promise.all(seen)).flat()
})
