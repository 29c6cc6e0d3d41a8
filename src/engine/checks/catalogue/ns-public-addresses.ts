import { specialBlockOf } from '../../dns/special-addresses.ts'
import type { Check } from '../check.ts'
import { addressWorld } from '../facts/address-world.ts'
import { nameServers } from '../facts/name-servers.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-public-addresses',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'Name servers have public addresses', de: 'Nameserver haben öffentliche Adressen' },
  explanation: {
    en: 'A private address, such as 192.168.1.5, leads nowhere outside the own network. Resolvers elsewhere cannot ask such a server.',
    de: 'Eine private Adresse wie 192.168.1.5 führt außerhalb des eigenen Netzes nirgendwohin. Resolver anderswo können einen solchen Server nicht fragen.',
  },
  cites: [rfc(6890, '2.2.2'), rfc(1918, '3')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const [servers, { isReachable }] = await Promise.all([run.get(nameServers), run.get(addressWorld)])
    const addresses = servers.flatMap(({ name, addresses: own }) => own.map(({ address }) => ({ name, address })))
    if (addresses.length === 0)
      return couldNotTell({
        en: 'Could not tell: no addresses of the name servers are known.',
        de: 'Nicht festzustellen: Von den Nameservern sind keine Adressen bekannt.',
      })
    const wrong = addresses.filter(({ address }) => !isReachable(address))
    if (wrong.length === 0)
      return pass({ en: 'All their addresses are public.', de: 'Alle ihre Adressen sind öffentlich.' })
    const list = shorten(
      wrong.map(({ name, address }) => `${name} ${address} (${specialBlockOf(address)?.name})`).join(', '),
      300,
    )
    const verdict = wrong.length === addresses.length ? fail : warn
    return verdict({ en: `Not public: ${list}.`, de: `Nicht öffentlich: ${list}.` }, { fix: fixBy(REPLACE) })
  },
}

const REPLACE = {
  en: 'Give these name servers a public address in their A and AAAA records, or remove the private one.',
  de: 'Diesen Nameservern in ihren A- und AAAA-Einträgen eine öffentliche Adresse geben oder die private entfernen.',
}
