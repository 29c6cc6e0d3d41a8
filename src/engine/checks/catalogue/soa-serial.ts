import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { serverLabel } from '../facts/server-states.ts'
import { zoneServers } from '../facts/zone-servers.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'soa-serial',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'All name servers have the same version of the zone',
    de: 'Alle Nameserver haben denselben Stand der Zone',
  },
  explanation: {
    en: 'The serial number in the SOA record counts the versions of a zone. Shortly after a change the servers may differ; when they differ for hours, one of them is no longer updated.',
    de: 'Die Seriennummer im SOA-Eintrag zählt die Fassungen einer Zone. Kurz nach einer Änderung dürfen die Server voneinander abweichen; tun sie es über Stunden, wird einer nicht mehr aktualisiert.',
  },
  cites: [rfc(1035, '3.3.13'), rfc(1996, '1')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const serials = found.servers.flatMap((state) => {
      const soa = [state.udp, state.tcp, state.plain].flatMap(({ records }) => dataOf(records, 'SOA'))[0]
      return soa === undefined ? [] : [{ label: serverLabel(state), serial: soa.serial }]
    })
    const different = new Set(serials.map(({ serial }) => serial))
    if (different.size === 0) return notApplicable(NO_SOA, 'cname-beside-data')
    if (different.size === 1)
      return pass({
        en: `All have serial ${[...different][0]}.`,
        de: `Alle haben die Seriennummer ${[...different][0]}.`,
      })
    const list = serials
      .map(({ label, serial }) => `${label}: ${serial}`)
      .slice(0, 6)
      .join(', ')
    return notice(
      { en: `The serials differ: ${list}.`, de: `Die Seriennummern weichen voneinander ab: ${list}.` },
      { fix: fixBy(TRANSFER) },
    )
  },
}

const NO_SOA = {
  en: 'An alias stands in place of the SOA record.',
  de: 'Anstelle des SOA-Eintrags steht ein Alias.',
}

const TRANSFER = {
  en: 'If the zone was not changed within the last hour, look at the log of the server that is behind: zone transfer (AXFR) and NOTIFY from the primary. With two DNS providers side by side different serials are normal.',
  de: 'Wurde die Zone in der letzten Stunde nicht geändert, ins Protokoll des zurückliegenden Servers sehen: Zonentransfer (AXFR) und NOTIFY vom primären. Bei zwei DNS-Anbietern nebeneinander sind verschiedene Seriennummern üblich.',
}
