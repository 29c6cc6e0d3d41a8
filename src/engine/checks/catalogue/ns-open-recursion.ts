import type { DnsResponse } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { serverLabel } from '../facts/server-states.ts'
import { askAll, onePerName, zoneServers } from '../facts/zone-servers.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

/** A name that no zone of a customer holds. */
const FOREIGN = 'a.root-servers.net'

export const check: Check = {
  id: 'ns-open-recursion',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Name servers answer only for their own zones', de: 'Nameserver antworten nur für eigene Zonen' },
  explanation: {
    en: 'A name server that looks up anything for anybody is used to flood others with answers, and its operator gets the complaints.',
    de: 'Ein Nameserver, der für jeden alles nachschlägt, wird benutzt, um andere mit Antworten zu überfluten; die Beschwerden bekommt sein Betreiber.',
  },
  cites: [rfc(5358, '4')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const asked = await askAll(run, onePerName(found.servers), FOREIGN, 'A', { recursionDesired: true })
    const open = asked.filter(({ response }) => isResolved(response))
    if (open.length === 0)
      return pass({ en: 'None answers for foreign names.', de: 'Keiner antwortet für fremde Namen.' })
    const names = open.slice(0, 5).map(serverLabel).join(', ')
    return warn(
      {
        en: `Names of others are looked up for anybody by ${names}.`,
        de: `Fremde Namen schlägt für jeden nach: ${names}.`,
      },
      {
        fix: fixBy(CLOSE, [
          {
            software: 'BIND',
            file: '/etc/bind/named.conf.options',
            lines: ['recursion no;', 'allow-query-cache { none; };'],
          },
          {
            software: 'Unbound',
            file: '/etc/unbound/unbound.conf',
            lines: ['access-control: 127.0.0.0/8 allow', 'access-control: 0.0.0.0/0 refuse'],
          },
          { software: 'PowerDNS', file: '/etc/powerdns/recursor.conf', lines: ['allow-from=127.0.0.0/8, ::1/128'] },
        ]),
      },
    )
  },
}

function isResolved({ status, flags }: DnsResponse): boolean {
  return (status === 'answer' || status === 'nxDomain') && flags.ra && !flags.aa
}

const CLOSE = {
  en: 'Switch recursion off, or allow it only for the own network.',
  de: 'Rekursion abschalten oder nur für das eigene Netz erlauben.',
}
