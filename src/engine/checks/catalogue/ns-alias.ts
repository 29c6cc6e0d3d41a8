import { isHostName } from '../../dns/domain-name.ts'
import { ipFamily } from '../../dns/ip-address.ts'
import type { Check } from '../check.ts'
import { nameServers } from '../facts/name-servers.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-alias',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'Name servers are named by real host names', de: 'Nameserver sind mit echten Rechnernamen benannt' },
  explanation: {
    en: 'An NS record must hold the name of a host that has addresses itself: no alias (CNAME) and no address in place of the name. Resolvers may ignore others.',
    de: 'Ein NS-Eintrag muss den Namen eines Rechners nennen, der selbst Adressen hat: kein Alias (CNAME) und keine Adresse anstelle des Namens. Andere dürfen Resolver übergehen.',
  },
  cites: [rfc(2181, '10.3'), rfc(1035, '3.3.11')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const servers = await run.get(nameServers)
    if (servers.length === 0) return couldNotTell(NOT_KNOWN)
    const literal = servers.filter(({ name }) => ipFamily(name) !== null || !isHostName(name))
    const alias = servers.filter((server) => server.alias && !literal.includes(server))
    const empty = servers.filter((server) => server.status === 'none' && !literal.includes(server))
    const wrong = [...alias, ...literal, ...empty]
    if (wrong.length === 0)
      return pass({
        en: 'All name servers are hosts with addresses.',
        de: 'Alle Nameserver sind Rechner mit Adressen.',
      })
    const names = shorten(wrong.map(({ name }) => name).join(', '))
    const verdict = wrong.length === servers.length || alias.length > 0 ? fail : warn
    return verdict(
      alias.length > 0
        ? {
            en: `An alias (CNAME) in place of a host: ${names}.`,
            de: `Ein Alias (CNAME) anstelle eines Rechners: ${names}.`,
          }
        : { en: `No host with an address: ${names}.`, de: `Kein Rechner mit Adresse: ${names}.` },
      { fix: fixBy(NAME_HOST) },
    )
  },
}

const NOT_KNOWN = {
  en: 'Could not tell: the question for the name servers was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den Nameservern blieb ohne Antwort.',
}

const NAME_HOST = {
  en: 'Let the NS records, in the zone and at the registrar, name hosts that have A or AAAA records themselves.',
  de: 'Die NS-Einträge, in der Zone und beim Registrar, auf Rechner zeigen lassen, die selbst A- oder AAAA-Einträge haben.',
}
