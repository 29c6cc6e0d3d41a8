import type { Check } from '../check.ts'
import { mxSessions } from '../facts/mx-sessions.ts'
import { withoutServers } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-one-name',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'A server has one name on all its addresses', de: 'Ein Server hat auf allen Adressen einen Namen' },
  explanation: {
    en: 'If one host answers with different names on its addresses, one of them leads to another machine, or a setting was forgotten.',
    de: 'Antwortet ein Host auf seinen Adressen mit verschiedenen Namen, führt eine davon zu einer anderen Maschine, oder eine Einstellung wurde vergessen.',
  },
  cites: [rfc(5321, '4.3.1')],
  run: async (run) => {
    const sessions = await run.get(mxSessions)
    if (sessions.length === 0) return withoutServers(run)
    const said = sessions.flatMap(({ server, session }) => {
      const [name = ''] = (session.banner?.code === 220 ? (session.banner.lines[0] ?? '') : '').trim().split(/\s+/)
      return name === '' ? [] : [{ host: server.host, address: server.address, name: name.toLowerCase() }]
    })
    const pair = said.flatMap((one) =>
      said.filter((other) => other.host === one.host && other.name !== one.name).map((other) => [one, other] as const),
    )[0]
    if (said.length < 2) return notApplicable(ONE)
    if (pair === undefined) return pass(SAME)
    const [a, b] = pair.map(({ address, name }) => `${address}: ${shorten(name, 80)}`)
    return notice({
      en: `${shorten(pair[0].host)} answers with different names (${a}; ${b}).`,
      de: `${shorten(pair[0].host)} antwortet mit verschiedenen Namen (${a}; ${b}).`,
    })
  },
}

const ONE = { en: 'There are no two greetings to compare.', de: 'Es gibt keine zwei Grüße zum Vergleichen.' }
const SAME = {
  en: 'Every host greets with one name, whichever address is used.',
  de: 'Jeder Host grüßt mit einem Namen, gleich über welche Adresse.',
}
