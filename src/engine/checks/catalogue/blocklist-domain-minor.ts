import type { Check } from '../check.ts'
import { isBlocklist, judgeSweep } from '../judge-lists.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-domain-minor',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: { en: 'Small lists do not have the domain', de: 'Kleine Listen führen die Domain nicht' },
  explanation: {
    en: 'Hardly any receiver refuses by these lists. An entry may still be the first sign that the domain is being abused.',
    de: 'Nach diesen Listen lehnt kaum ein Empfänger ab. Ein Eintrag kann aber das erste Zeichen sein, dass die Domain missbraucht wird.',
  },
  cites: [rfc(5782, '3')],
  run: (run) =>
    judgeSweep(run, {
      lists: (list) => isBlocklist(list) && list.weight === 'low',
      entries: [run.subject.domain],
      grave: ({ means }) => (means === 'listed' ? 'notice' : null),
    }),
}
