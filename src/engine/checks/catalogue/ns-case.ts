import type { Check } from '../check.ts'
import { hasAnswered, serverLabel } from '../facts/server-states.ts'
import { askAll, onePerName, zoneServers } from '../facts/zone-servers.ts'
import { fixBy, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-case',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Upper and lower case make no difference', de: 'Groß- und Kleinschreibung sind gleich' },
  explanation: {
    en: 'Resolvers mix upper and lower case in their questions to notice forged answers. A server must answer all the same and repeat the spelling.',
    de: 'Resolver mischen in ihren Fragen Groß- und Kleinbuchstaben, um gefälschte Antworten zu bemerken. Ein Server muss trotzdem antworten und die Schreibweise wiederholen.',
  },
  cites: [rfc(4343, '3'), rfc(5452, '9.1')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const fit = onePerName(found.servers.filter(({ udp }) => hasAnswered(udp)))
    const asked = await askAll(run, fit, found.zone.apex, 'SOA', { mixCase: true })
    const wrong = asked.filter(({ response, udp }) => response.status !== udp.status)
    if (wrong.length > 0) {
      const names = wrong.slice(0, 5).map(serverLabel).join(', ')
      const words = {
        en: `Another answer, or none, to mixed case from ${names}.`,
        de: `Eine andere oder keine Antwort auf gemischte Schreibung von ${names}.`,
      }
      return warn(words, { fix: fixBy(REPLACE) })
    }
    const changed = asked.filter(({ response }) => response.echoedName !== null)
    if (changed.length === 0) return pass({ en: 'The spelling is kept.', de: 'Die Schreibweise bleibt erhalten.' })
    const names = changed.slice(0, 5).map(serverLabel).join(', ')
    return notice(
      { en: `The spelling is changed by ${names}.`, de: `Die Schreibweise wird geändert von ${names}.` },
      { fix: fixBy(REPLACE) },
    )
  },
}

const REPLACE = {
  en: 'Update the name server, or the load balancer before it.',
  de: 'Den Nameserver oder den Lastverteiler davor aktualisieren.',
}
