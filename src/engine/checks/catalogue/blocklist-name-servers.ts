import { isWithin } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import { addressWorld } from '../facts/address-world.ts'
import { nameServers } from '../facts/name-servers.ts'
import { isGrave, judgeSweep } from '../judge-lists.ts'
import { couldNotTell, rfc } from '../verdict.ts'

const [MOST_NAMES, MOST_ADDRESSES] = [4, 8]

export const check: Check = {
  id: 'blocklist-name-servers',
  area: 'reputation',
  level: 'should',
  subject: 'domain',
  title: { en: 'The name servers are on no large list', de: 'Die Nameserver stehen auf keiner großen Liste' },
  explanation: {
    en: 'Filters ask who answers for a sender’s domain. Name servers that are known to serve criminals speak against all the domains on them.',
    de: 'Filter fragen, wer für die Domain eines Absenders antwortet. Nameserver, die als Helfer von Kriminellen bekannt sind, sprechen gegen alle Domains, die auf ihnen liegen.',
  },
  cites: [rfc(5782, '2.1'), rfc(5782, '3')],
  run: async (run) => {
    const [servers, { isReachable }] = await Promise.all([run.get(nameServers), run.get(addressWorld)])
    const names = servers.map(({ name }) => name).filter((name) => !isWithin(name, run.subject.domain))
    const addresses = servers
      .flatMap((server) => server.addresses.map(({ address }) => address))
      .filter((address) => isReachable(address))
    if (names.length + addresses.length === 0) return couldNotTell(UNKNOWN)
    return judgeSweep(run, {
      lists: ({ weight }) => weight === 'high',
      entries: [...new Set([...names.slice(0, MOST_NAMES), ...addresses.slice(0, MOST_ADDRESSES)])],
      grave: (meaning, list) => (isGrave(meaning, list) ? 'warn' : null),
    })
  },
}

const UNKNOWN = {
  en: 'Could not tell: the name servers and their addresses are not known.',
  de: 'Nicht festzustellen: Die Nameserver und ihre Adressen sind nicht bekannt.',
}
