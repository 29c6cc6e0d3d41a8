import type { Check } from '../check.ts'
import { nameServers } from '../facts/name-servers.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { couldNotTell, fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ns-ipv6',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'Name servers have IPv6 addresses', de: 'Nameserver haben IPv6-Adressen' },
  explanation: {
    en: 'Resolvers without IPv4 can only find the domain when a name server has an IPv6 address.',
    de: 'Resolver ohne IPv4 finden die Domain nur, wenn ein Nameserver eine IPv6-Adresse hat.',
  },
  cites: [rfc(3901, '4')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const servers = await run.get(nameServers)
    const withIpv6 = servers.filter(({ addresses }) => addresses.some(({ family }) => family === 6))
    if (withIpv6.length > 0)
      return pass({
        en: `${withIpv6.length} of ${servers.length} name servers have an IPv6 address.`,
        de: `${withIpv6.length} von ${servers.length} Nameservern haben eine IPv6-Adresse.`,
      })
    if (servers.length === 0 || servers.some(({ ipv6Known }) => !ipv6Known))
      return couldNotTell({
        en: 'Could not tell: the addresses of the name servers could not be asked for.',
        de: 'Nicht festzustellen: Die Adressen der Nameserver ließen sich nicht erfragen.',
      })
    return notice(
      { en: 'No name server has an IPv6 address.', de: 'Kein Nameserver hat eine IPv6-Adresse.' },
      { fix: fixBy(ASK) },
    )
  },
}

const ASK = {
  en: 'Give the name servers IPv6 addresses (AAAA, and at the registrar where they stand inside the domain), or ask the DNS host for them.',
  de: 'Den Nameservern IPv6-Adressen geben (AAAA, und beim Registrar, wenn sie in der Domain selbst liegen) oder den DNS-Anbieter darum bitten.',
}
