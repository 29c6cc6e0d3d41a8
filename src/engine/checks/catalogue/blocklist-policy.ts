import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { isBlocklist, judgeSweep } from '../judge-lists.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-policy',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Small lists take it for a server’s address',
    de: 'Kleine Listen halten sie für die Adresse eines Servers',
  },
  explanation: {
    en: 'Some small lists note which addresses look like private lines or have no proper name. A name of its own for the server removes most of these notes.',
    de: 'Manche kleinen Listen vermerken, welche Adressen nach Privatanschluss aussehen oder keinen ordentlichen Namen haben. Ein eigener Name für den Server räumt die meisten dieser Vermerke aus.',
  },
  cites: [rfc(5782, '2.1')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    return judgeSweep(run, {
      lists: (list) => isBlocklist(list) && list.weight === 'low',
      entries: addresses.map(({ address }) => address),
      grave: ({ means }) => (means === 'information' ? 'notice' : null),
    })
  },
}
