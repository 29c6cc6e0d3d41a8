import type { Check } from '../check.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { isSpamhaus, judgeSweep } from '../judge-lists.ts'
import { rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-spamhaus',
  area: 'reputation',
  level: 'must',
  subject: 'domain',
  title: { en: 'Spamhaus does not list the sending addresses', de: 'Spamhaus führt die sendenden Adressen nicht' },
  explanation: {
    en: 'More receivers refuse mail by Spamhaus than by any other list. An entry there has a cause that must be found first.',
    de: 'Nach Spamhaus lehnen mehr Empfänger Mail ab als nach jeder anderen Liste. Ein Eintrag dort hat eine Ursache, die zuerst gefunden werden muss.',
  },
  cites: [
    rfc(5782, '2.1'),
    source(
      'Spamhaus: return codes',
      'https://docs.spamhaus.com/datasets/docs/source/10-data-type-documentation/datasets/040-zones.html',
    ),
  ],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    return judgeSweep(run, {
      lists: isSpamhaus,
      entries: addresses.map(({ address }) => address),
      grave: ({ means }) => (means === 'listed' ? 'fail' : null),
    })
  },
}
