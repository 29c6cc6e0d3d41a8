import type { Check } from '../check.ts'
import { hasAnswered, serverLabel } from '../facts/server-states.ts'
import { askAll, zoneServers } from '../facts/zone-servers.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

/** A small room is announced, so that the answer must be cut and come over TCP (RFC 6891 §6.2.5). */
const SMALL = { udpSize: 512 }

export const check: Check = {
  id: 'ns-large-answers',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Long answers arrive', de: 'Lange Antworten kommen an' },
  explanation: {
    en: 'An answer that does not fit must be cut and marked so, and the resolver fetches it over TCP. A server that sends it whole in fragments, or not at all, loses answers.',
    de: 'Eine Antwort, die nicht passt, muss gekürzt und so gekennzeichnet werden; der Resolver holt sie dann über TCP. Ein Server, der sie zerstückelt oder gar nicht schickt, verliert Antworten.',
  },
  cites: [rfc(6891, '6.2.5'), rfc(9715, '3'), rfc(7766, '5')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    // Whoever knows no EDNS, or no TCP, has a finding for that.
    const fit = found.servers.filter(({ udp, tcp }) => hasAnswered(udp) && udp.edns !== null && hasAnswered(tcp))
    if (fit.length === 0) return notApplicable(NOBODY, 'ns-tcp')
    const asked = await askAll(run, fit, found.zone.apex, 'DNSKEY', SMALL)
    const lost = asked.filter(({ response }) => !hasAnswered(response))
    const tooLong = asked.filter(({ response }) => response.transport === 'udp' && response.size > SMALL.udpSize)
    if (lost.length + tooLong.length === 0)
      return pass({
        en: 'Long answers are cut and come over TCP.',
        de: 'Lange Antworten werden gekürzt und kommen über TCP.',
      })
    const names = [...lost, ...tooLong].slice(0, 5).map(serverLabel).join(', ')
    return warn(
      lost.length > 0
        ? { en: `A long answer did not arrive from ${names}.`, de: `Eine lange Antwort kam nicht an von ${names}.` }
        : {
            en: `Longer UDP answers than were asked for come from ${names}.`,
            de: `Längere UDP-Antworten als erbeten kommen von ${names}.`,
          },
      { fix: fixBy(LIMIT) },
    )
  },
}

const NOBODY = {
  en: 'No name server answers both with EDNS and over TCP.',
  de: 'Kein Nameserver antwortet sowohl mit EDNS als auch über TCP.',
}

const LIMIT = {
  en: 'Set the largest UDP answer to 1232 octets on the name server, and let TCP port 53 through.',
  de: 'Auf dem Nameserver die größte UDP-Antwort auf 1232 Oktette setzen und TCP-Port 53 durchlassen.',
}
