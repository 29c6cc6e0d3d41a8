import type { Check } from '../check.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mx-duplicate-addresses',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'Several mail servers are several machines', de: 'Mehrere Mailserver sind mehrere Rechner' },
  explanation: {
    en: 'Two MX names with one address look like a reserve, but lead to the same machine: when it is down, both are.',
    de: 'Zwei MX-Namen mit einer Adresse sehen nach Reserve aus, führen aber zum selben Rechner: Ist er aus, sind es beide.',
  },
  cites: [rfc(5321, '5.1')],
  run: async (run) => {
    const found = await run.get(mxTargets)
    if (found.verdict !== undefined) return found.verdict
    if (found.targets.length < 2)
      return notApplicable({ en: 'There is one mail server.', de: 'Es gibt einen Mailserver.' })
    const owners = new Map<string, string[]>()
    for (const { name, addresses } of found.targets)
      for (const { address } of addresses.addresses) owners.set(address, [...(owners.get(address) ?? []), name])
    const shared = [...owners].filter(([, names]) => names.length > 1)
    if (shared.length === 0) return pass({ en: 'No two share an address.', de: 'Keine zwei teilen sich eine Adresse.' })
    const list = shorten(shared.map(([address, names]) => `${address}: ${names.join(', ')}`).join('; '), 300)
    return notice({
      en: `The same address under several names: ${list}.`,
      de: `Dieselbe Adresse unter mehreren Namen: ${list}.`,
    })
  },
}
