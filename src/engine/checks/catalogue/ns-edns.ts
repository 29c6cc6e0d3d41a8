import type { Check } from '../check.ts'
import { hasAnswered, type ServerState, serverLabel } from '../facts/server-states.ts'
import { zoneServers } from '../facts/zone-servers.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-edns',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Name servers understand EDNS', de: 'Nameserver verstehen EDNS' },
  explanation: {
    en: 'EDNS is the extension that all resolvers use today, for longer answers and signatures. Resolvers no longer work around servers that stay silent at it.',
    de: 'EDNS ist die Erweiterung, die heute alle Resolver verwenden, für längere Antworten und Signaturen. Um Server, die darauf schweigen, machen Resolver keine Umwege mehr.',
  },
  cites: [rfc(6891, '6.1.1'), rfc(6891, '7')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const wrong = found.servers.flatMap((state) => {
      const trouble = troubleOf(state)
      return trouble === null ? [] : [`${serverLabel(state)}: ${trouble}`]
    })
    if (wrong.length === 0)
      return pass({ en: 'All name servers answer with EDNS.', de: 'Alle Nameserver antworten mit EDNS.' })
    const list = wrong.slice(0, 5).join(', ')
    return warn(
      { en: `EDNS does not work on ${list}.`, de: `EDNS funktioniert nicht auf ${list}.` },
      { fix: fixBy(UPDATE) },
    )
  },
}

/** What came back instead of an OPT record; null: it was there, or nothing at all answers over UDP. */
function troubleOf({ udp, plain }: ServerState): string | null {
  if (!hasAnswered(udp)) return hasAnswered(plain) ? 'no answer' : null
  if (udp.edns !== null) return null
  return udp.rcode === 'NOERROR' ? 'no OPT' : (udp.rcode ?? 'malformed')
}

const UPDATE = {
  en: 'Update the name server’s software, and let the firewall before it pass DNS packets with EDNS.',
  de: 'Die Software des Nameservers aktualisieren und die Firewall davor DNS-Pakete mit EDNS durchlassen.',
}
