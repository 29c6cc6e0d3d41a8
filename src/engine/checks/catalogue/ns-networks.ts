import { ipOctets, sharesPrefix } from '../../dns/ip-address.ts'
import type { Check } from '../check.ts'
import { nameServers } from '../facts/name-servers.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { couldNotTell, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ns-networks',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'Name servers stand in different networks', de: 'Nameserver stehen in verschiedenen Netzen' },
  explanation: {
    en: 'Name servers side by side in one network fail together. Only addresses can be compared here, so anycast services, which stand in many places with one address, may be better than they look.',
    de: 'Nameserver nebeneinander in einem Netz fallen gemeinsam aus. Hier lassen sich nur Adressen vergleichen; Anycast-Dienste, die mit einer Adresse an vielen Orten stehen, können besser sein, als sie aussehen.',
  },
  cites: [rfc(2182, '3.1')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const servers = await run.get(nameServers)
    const addresses = servers.flatMap((server) => server.addresses)
    if (addresses.length === 0)
      return couldNotTell({
        en: 'Could not tell: no addresses of the name servers are known.',
        de: 'Nicht festzustellen: Von den Nameservern sind keine Adressen bekannt.',
      })
    if (servers.length < 2)
      return notApplicable({ en: 'There is only one name server.', de: 'Es gibt nur einen Nameserver.' }, 'ns-count')
    const v4 = networksOf(addresses, 4, 24)
    const v6 = networksOf(addresses, 6, 48)
    if (v4 > 1 || v6 > 1 || v4 + v6 === 0)
      return pass({
        en: 'The addresses of the name servers lie in different networks.',
        de: 'Die Adressen der Nameserver liegen in verschiedenen Netzen.',
      })
    return notice({
      en: 'All name servers have addresses in one network (the first 24 bits are the same). If it fails, all fail.',
      de: 'Alle Nameserver haben Adressen in einem Netz (die ersten 24 Bit sind gleich). Fällt es aus, fallen alle aus.',
    })
  },
}

type Address = { readonly address: string; readonly family: 4 | 6 }

/** How many networks of this size the addresses of one family lie in. */
function networksOf(addresses: readonly Address[], family: 4 | 6, bits: number): number {
  const known = addresses
    .filter((one) => one.family === family)
    .map(({ address }) => ipOctets(address))
    .filter((octets) => octets !== null)
  return known.filter((one, at) => known.findIndex((other) => sharesPrefix(one, other, bits)) === at).length
}
