import type { Check } from '../check.ts'
import { judgeSweep } from '../judge-lists.ts'
import { source } from '../verdict.ts'

export const check: Check = {
  id: 'domain-fresh',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: { en: 'The domain is not brand-new', de: 'Die Domain ist nicht ganz neu' },
  explanation: {
    en: 'Spammers buy new domains every day, so filters mistrust every new one for some weeks. Only patience helps, and little mail at first.',
    de: 'Spammer kaufen jeden Tag neue Domains; deshalb misstrauen Filter jeder neuen einige Wochen lang. Dagegen helfen nur Geduld und anfangs wenig Mail.',
  },
  cites: [source('Spam Eating Monkey: lists', 'https://spameatingmonkey.com/services')],
  run: (run) =>
    judgeSweep(run, {
      lists: ({ kind }) => kind === 'information',
      entries: [run.subject.domain],
      grave: ({ means }) => (means === 'information' ? 'notice' : null),
    }),
}
