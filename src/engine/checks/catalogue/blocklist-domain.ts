import type { Check } from '../check.ts'
import { isBlocklist, judgeSweep } from '../judge-lists.ts'
import { rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-domain',
  area: 'reputation',
  level: 'must',
  subject: 'domain',
  title: { en: 'No large list has the domain', de: 'Keine große Liste führt die Domain' },
  explanation: {
    en: 'Lists of domains hold names that are found in spam: as senders and in links. Every mail that names such a domain is refused by many, from whatever server it comes. A broken-into web site is a frequent cause.',
    de: 'Domainlisten führen Namen, die in Spam gefunden werden: als Absender und in Links. Jede Mail, die eine solche Domain nennt, wird von vielen abgelehnt, gleich von welchem Server sie kommt. Eine gehackte Website ist eine häufige Ursache.',
  },
  cites: [
    rfc(5782, '3'),
    source('Spamhaus: Domain Blocklist', 'https://www.spamhaus.org/blocklists/domain-blocklist/'),
  ],
  run: (run) =>
    judgeSweep(run, {
      lists: (list) => isBlocklist(list) && list.weight !== 'low',
      entries: [run.subject.domain],
      grave: ({ means }, { weight }) => {
        if (means === 'allowed') return null
        return means === 'information' ? 'notice' : weight === 'high' ? 'fail' : 'warn'
      },
    }),
}
