import { isWithin } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import { type Delegation, delegation } from '../facts/delegation.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-glue',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'Registered addresses of own name servers are right',
    de: 'Hinterlegte Adressen eigener Nameserver stimmen',
  },
  explanation: {
    en: 'When a name server’s name lies inside the domain itself, the registrar must keep its address too (glue), or nobody finds the way in. An old address there sends resolvers to the wrong machine.',
    de: 'Liegt der Name eines Nameservers in der Domain selbst, muss auch der Registrar seine Adresse führen („Glue“), sonst findet niemand hinein. Eine alte Adresse dort schickt Resolver zum falschen Rechner.',
  },
  cites: [rfc(1034, '4.2.1'), rfc(9471, '3')],
  run: async (run) => {
    const [found, above] = await Promise.all([run.get(zone), run.get(delegation)])
    const without = withoutZone(found)
    if (without !== null) return without
    if (above.status === 'unknown' || above.names.length === 0) return couldNotTell(NOT_ASKED)
    const inside = above.names.filter((name) => isWithin(name, found.apex))
    if (above.shared || inside.length === 0) return notApplicable(NO_GLUE)
    const judged = await Promise.all(
      inside.map(async (name) => troubleOf(above, name, await run.get(hostAddresses, name))),
    )
    if (judged.includes('missing'))
      return fail(
        {
          en: `The zone above gives no address for ${shorten(inside.filter((_, at) => judged[at] === 'missing').join(', '))}.`,
          de: `Die Zone darüber nennt keine Adresse für ${shorten(inside.filter((_, at) => judged[at] === 'missing').join(', '))}.`,
        },
        { fix: fixBy(UPDATE) },
      )
    const old = inside.filter((_, at) => judged[at] === 'different')
    if (old.length > 0)
      return warn(
        {
          en: `The zone above has other addresses than the zone itself for ${shorten(old.join(', '))}.`,
          de: `Die Zone darüber hat andere Adressen als die Zone selbst für ${shorten(old.join(', '))}.`,
        },
        { fix: fixBy(UPDATE) },
      )
    return pass({ en: 'The addresses kept above are right.', de: 'Die oben hinterlegten Adressen stimmen.' })
  },
}

type Own = {
  readonly status: 'found' | 'none' | 'unknown'
  readonly addresses: readonly { readonly address: string }[]
}

/** Addresses of which only some are given are no trouble: there may be no room (RFC 9471 §3), or no IPv6 at the registry. */
function troubleOf({ glue }: Delegation, name: string, own: Own): 'missing' | 'different' | null {
  const given = glue.filter((one) => one.name === name)
  if (given.length === 0) return 'missing'
  const known = own.addresses.map(({ address }) => address)
  return own.status === 'found' && given.some(({ address }) => !known.includes(address)) ? 'different' : null
}

const NOT_ASKED = {
  en: 'Could not tell: the servers of the zone above could not be asked directly.',
  de: 'Nicht festzustellen: Die Server der Zone darüber ließen sich nicht direkt fragen.',
}

const NO_GLUE = {
  en: 'No name server lies inside the domain, so none needs an address at the registrar.',
  de: 'Kein Nameserver liegt in der Domain selbst, daher braucht keiner eine Adresse beim Registrar.',
}

const UPDATE = {
  en: 'Update the host objects (“glue records”, “own name servers”) at the registrar with the addresses that the zone has.',
  de: 'Die Host-Objekte („Glue Records“, „eigene Nameserver“) beim Registrar auf die Adressen bringen, die in der Zone stehen.',
}
