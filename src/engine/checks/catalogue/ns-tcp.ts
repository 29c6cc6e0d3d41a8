import type { Check } from '../check.ts'
import { hasAnswered, serverLabel } from '../facts/server-states.ts'
import { zoneServers } from '../facts/zone-servers.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-tcp',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Name servers answer over TCP too', de: 'Nameserver antworten auch über TCP' },
  explanation: {
    en: 'Long answers, such as DKIM keys and signatures, do not fit into one UDP packet and are fetched over TCP. Without it receivers do not see them.',
    de: 'Lange Antworten, etwa DKIM-Schlüssel und Signaturen, passen in kein UDP-Paket und werden über TCP geholt. Ohne TCP sehen Empfänger sie nicht.',
  },
  cites: [rfc(7766, '5'), rfc(9210, '3')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const silent = found.servers.filter(({ tcp }) => !hasAnswered(tcp))
    if (silent.length === 0)
      return pass({ en: 'All name servers answer over TCP.', de: 'Alle Nameserver antworten über TCP.' })
    const names = silent.slice(0, 5).map(serverLabel).join(', ')
    return warn(
      { en: `No answer over TCP from ${names}.`, de: `Keine Antwort über TCP von ${names}.` },
      { fix: fixBy(OPEN) },
    )
  },
}

const OPEN = {
  en: 'Open TCP port 53 in the firewall in front of these name servers, and let the server listen there.',
  de: 'TCP-Port 53 in der Firewall vor diesen Nameservern öffnen und den Server dort lauschen lassen.',
}
