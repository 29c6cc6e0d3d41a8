import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { judgeSweep } from '../judge-lists.ts'
import { source } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-neighbourhood',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: { en: 'The neighbourhood is quiet', de: 'Die Nachbarschaft ist ruhig' },
  explanation: {
    en: 'Some lists hold whole networks because of what others do there. Nobody can have himself removed, few receivers use them, and nobody should pay. With a bad neighbourhood another hoster may be worth a thought.',
    de: 'Manche Listen führen ganze Netze wegen dem, was andere dort tun. Austragen lassen kann sich niemand, wenige Empfänger nutzen sie, und bezahlen sollte niemand. Bei schlechter Nachbarschaft kann ein anderer Hoster eine Überlegung wert sein.',
  },
  cites: [source('UCEPROTECT: levels', 'https://www.uceprotect.net/en/index.php?m=3&s=0')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    return judgeSweep(run, {
      lists: ({ kind }) => kind === 'information',
      entries: addresses.map(({ address }) => address),
      grave: ({ means }) => (means === 'allowed' ? null : 'notice'),
    })
  },
}
