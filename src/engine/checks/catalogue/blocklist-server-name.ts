import { isHostName, isWithin } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import { ehloNames } from '../facts/ehlo-names.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { reverseDns } from '../facts/reverse.ts'
import { isGrave, judgeSweep } from '../judge-lists.ts'
import type { Run } from '../run.ts'
import { notApplicable, rfc, source } from '../verdict.ts'

const MOST_NAMES = 6

export const check: Check = {
  id: 'blocklist-server-name',
  area: 'reputation',
  level: 'should',
  subject: 'domain',
  title: { en: 'The server’s names are on no large list', de: 'Die Namen des Servers stehen auf keiner großen Liste' },
  explanation: {
    en: 'Receivers look up the EHLO name and the reverse name of a sender in lists of domains as well, not only the domain of the sender.',
    de: 'Empfänger schlagen auch den EHLO-Namen und den Reverse-DNS-Namen eines Absenders in Domainlisten nach, nicht nur die Domain des Absenders.',
  },
  cites: [
    rfc(5782, '3'),
    source('Spamhaus: Domain Blocklist', 'https://www.spamhaus.org/blocklists/domain-blocklist/'),
  ],
  run: async (run) => {
    const [said, { addresses }] = await Promise.all([run.get(ehloNames), run.get(publicSenders)])
    const reverse = await Promise.all(addresses.map(({ address }) => run.get(reverseDns, address)))
    const all = [
      ...said.names.map(({ name }) => name),
      ...reverse.flatMap(({ names }) => names.map(({ name }) => name)),
    ]
    const names = [...new Set(all)].filter((name) => isAskable(run, name)).slice(0, MOST_NAMES)
    if (names.length === 0) return notApplicable(SAME)
    return judgeSweep(run, {
      lists: ({ weight }) => weight === 'high',
      entries: names,
      grave: (meaning, list) => (isGrave(meaning, list) ? 'warn' : null),
    })
  },
}

function isAskable({ subject }: Run, name: string): boolean {
  return isHostName(name) && name.includes('.') && !isWithin(name, subject.domain)
}

const SAME = {
  en: 'All known names of the server lie in the domain itself.',
  de: 'Alle bekannten Namen des Servers liegen in der Domain selbst.',
}
