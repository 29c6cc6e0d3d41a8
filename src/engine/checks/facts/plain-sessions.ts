import { fact } from '../run.ts'
import { type MxSession, mxSession, talkedServers } from './mx-sessions.ts'

/** The beginning of a mail without TLS, with each own server that offers STARTTLS. */
export const plainSessions = fact('plainSessions', async (run): Promise<readonly MxSession[]> => {
  const servers = await run.get(talkedServers)
  const seen = servers.map(async (server) => {
    const main = await run.get(mxSession, `${server.host} ${server.address}`)
    if (!main.capabilities.has('STARTTLS')) return []
    const { host, address } = server
    const commands = ['MAIL FROM:<>', `RCPT TO:<postmaster@${run.subject.domain}>`]
    const script = { ehloName: '[]', implicitTls: false, startTls: false, commands }
    return [{ server, session: await run.mail.converse({ host, address, port: 25 }, script) }]
  })
  return (await Promise.all(seen)).flat()
})
