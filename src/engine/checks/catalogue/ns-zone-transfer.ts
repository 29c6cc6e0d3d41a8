import type { Check } from '../check.ts'
import { serverLabel } from '../facts/server-states.ts'
import { onePerName, zoneServers } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-zone-transfer',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'The zone is not handed out whole', de: 'Die Zone wird nicht als Ganzes herausgegeben' },
  explanation: {
    en: 'Secondary name servers copy the zone by a transfer (AXFR). When anybody may do that, everybody sees all names inside, also those that are meant for nobody.',
    de: 'Sekundäre Nameserver kopieren die Zone durch einen Transfer (AXFR). Darf das jeder, sieht jeder alle Namen darin, auch solche, die für niemanden gedacht sind.',
  },
  cites: [rfc(5936, '5'), rfc(5936, '8')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const { apex } = found.zone
    const asked = await Promise.all(
      onePerName(found.servers).map(async (state) => ({
        ...state,
        transfer: await run.dns.transfer(state.server, apex),
      })),
    )
    const lines = asked.map(
      (one) => `AXFR ${apex}. ${serverLabel(one)}: ${one.transfer.outcome} ${shorten(one.transfer.detail)}`,
    )
    run.note({ kind: 'note', lines })
    const open = asked.filter(({ transfer }) => transfer.outcome === 'open')
    if (open.length > 0) {
      const names = open.slice(0, 5).map(serverLabel).join(', ')
      const words = {
        en: `The whole zone is given to anybody by ${names}.`,
        de: `Die ganze Zone gibt jedem heraus: ${names}.`,
      }
      return warn(words, { fix: fixBy(CLOSE, SETTINGS) })
    }
    if (asked.every(({ transfer }) => transfer.outcome === 'unreachable'))
      return couldNotTell({
        en: 'Could not tell: no name server could be reached for a transfer.',
        de: 'Nicht festzustellen: Für einen Transfer war kein Nameserver zu erreichen.',
      })
    return pass({
      en: 'All name servers refuse a transfer to strangers.',
      de: 'Alle Nameserver verweigern Fremden einen Transfer.',
    })
  },
}

const CLOSE = {
  en: 'Allow transfers only to the secondary name servers, by address or, better, by key (TSIG).',
  de: 'Transfers nur den sekundären Nameservern erlauben, nach Adresse oder besser nach Schlüssel (TSIG).',
}

const SETTINGS = [
  { software: 'BIND', file: '/etc/bind/named.conf.options', lines: ['allow-transfer { none; };'] },
  { software: 'PowerDNS', file: '/etc/powerdns/pdns.conf', lines: ['allow-axfr-ips=127.0.0.1'] },
]
