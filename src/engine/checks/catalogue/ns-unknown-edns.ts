import type { Check } from '../check.ts'
import { hasAnswered, serverLabel } from '../facts/server-states.ts'
import { askAll, onePerName, zoneServers } from '../facts/zone-servers.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-unknown-edns',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Name servers bear newer versions of EDNS', de: 'Nameserver vertragen neuere EDNS-Versionen' },
  explanation: {
    en: 'A server that is asked with a version of EDNS that it does not know must say so. One that stays silent, mostly because of a firewall, will fail with the next extension.',
    de: 'Ein Server, der mit einer ihm unbekannten EDNS-Version gefragt wird, muss das sagen. Einer, der schweigt, meist wegen einer Firewall, versagt bei der nächsten Erweiterung.',
  },
  cites: [rfc(6891, '6.1.3')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const fit = onePerName(found.servers.filter(({ udp }) => hasAnswered(udp) && udp.edns !== null))
    if (fit.length === 0) return notApplicable(NO_EDNS, 'ns-edns')
    const asked = await askAll(run, fit, found.zone.apex, 'SOA', { edns: 1, transport: 'udp' })
    const silent = asked.filter(({ response }) => !hasAnswered(response))
    if (silent.length === 0)
      return pass({
        en: 'All answer a version that does not exist yet.',
        de: 'Alle beantworten eine Version, die es noch nicht gibt.',
      })
    const names = silent.slice(0, 5).map(serverLabel).join(', ')
    return warn(
      {
        en: `No answer to an unknown EDNS version from ${names}.`,
        de: `Keine Antwort auf eine unbekannte EDNS-Version von ${names}.`,
      },
      { fix: fixBy(FIREWALL) },
    )
  },
}

const NO_EDNS = { en: 'No name server knows EDNS.', de: 'Kein Nameserver kennt EDNS.' }

const FIREWALL = {
  en: 'Switch off the firewall rule that drops DNS packets it does not know, or update the name server.',
  de: 'Die Firewall-Regel abschalten, die ihr unbekannte DNS-Pakete verwirft, oder den Nameserver aktualisieren.',
}
