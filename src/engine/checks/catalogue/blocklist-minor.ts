import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { isBlocklist, judgeSweep } from '../judge-lists.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-minor',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Small lists do not have the sending addresses',
    de: 'Kleine Listen führen die sendenden Adressen nicht',
  },
  explanation: {
    en: 'Dozens of small lists exist that hardly any receiver refuses by. An entry there is worth a look, as it may be the first sign of abuse, and no more.',
    de: 'Es gibt Dutzende kleiner Listen, nach denen kaum ein Empfänger ablehnt. Ein Eintrag dort ist einen Blick wert, weil er das erste Zeichen eines Missbrauchs sein kann, mehr nicht.',
  },
  cites: [rfc(5782, '2.1'), rfc(6471, '2.2')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    return judgeSweep(run, {
      lists: (list) => isBlocklist(list) && list.weight === 'low',
      entries: addresses.map(({ address }) => address),
      grave: ({ means }) => (means === 'allowed' || means === 'information' ? null : 'notice'),
    })
  },
}
