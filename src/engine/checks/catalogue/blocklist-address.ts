import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { isBlocklist, isSpamhaus, judgeSweep } from '../judge-lists.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-address',
  area: 'reputation',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'No other large list has the sending addresses',
    de: 'Keine andere große Liste führt die sendenden Adressen',
  },
  explanation: {
    en: 'Beside Spamhaus, a few lists are used by many receivers: Barracuda, SpamCop, Mailspike. Some mail is refused because of an entry there.',
    de: 'Neben Spamhaus nutzen viele Empfänger einige weitere Listen: Barracuda, SpamCop, Mailspike. Ein Teil der Mail wird wegen eines Eintrags dort abgelehnt.',
  },
  cites: [rfc(5782, '2.1'), rfc(5782, '5'), rfc(6471, '2.2')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    return judgeSweep(run, {
      lists: (list) => isBlocklist(list) && list.weight !== 'low' && !isSpamhaus(list),
      entries: addresses.map(({ address }) => address),
      grave: ({ means }, { weight }) => {
        if (means === 'allowed') return null
        return means === 'information' ? 'notice' : weight === 'high' ? 'fail' : 'warn'
      },
    })
  },
}
