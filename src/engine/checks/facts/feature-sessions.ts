import { fact } from '../run.ts'
import type { SmtpSession } from '../world.ts'
import { type MxSession, mxSession, talkedServers } from './mx-sessions.ts'

/** A second conversation with each own server: it uses what the first one heard offered, and asks for VRFY and EXPN. */
export const featureSessions = fact('featureSessions', async (run): Promise<readonly MxSession[]> => {
  const servers = await run.get(talkedServers)
  const seen = servers.map(async (server) => {
    const main = await run.get(mxSession, `${server.host} ${server.address}`)
    if (main.ehlo?.code !== 250 || main.broke !== null) return []
    const { host, address } = server
    const commands = featureCommands(run.subject.domain, main.capabilitiesAfterTls ?? main.capabilities)
    const script = { ehloName: '[]', implicitTls: false, startTls: main.startTls === 'used', commands }
    return [{ server, session: await run.mail.converse({ host, address, port: 25 }, script) }]
  })
  return (await Promise.all(seen)).flat()
})

/** The command that declares a small size and an 8-bit body. */
export const SIZED = 'MAIL FROM:<> SIZE=1000'
export const EIGHT_BIT = 'MAIL FROM:<> BODY=8BITMIME'
export const VRFY = 'VRFY postmaster'
export const EXPN = 'EXPN postmaster'

/** RFC 6531 §3.4: a sender beyond ASCII. */
export function internationalMail(domain: string): string {
  return `MAIL FROM:<prüfung@${domain}> SMTPUTF8`
}

function featureCommands(domain: string, capabilities: SmtpSession['capabilities']): readonly string[] {
  return [
    ...(capabilities.has('SIZE') ? [SIZED, 'RSET'] : []),
    ...(capabilities.has('8BITMIME') ? [EIGHT_BIT, 'RSET'] : []),
    ...(capabilities.has('SMTPUTF8') ? [internationalMail(domain), 'RSET'] : []),
    VRFY,
    EXPN,
  ]
}
