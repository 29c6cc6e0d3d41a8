import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarcPolicy } from '../judge-dmarc.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-policy-order',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'The policy comes right after the version', de: 'Die Richtlinie steht gleich hinter der Version' },
  explanation: {
    en: 'Today p may stand anywhere. Readers written for the older rules want it in second place.',
    de: 'Heute darf p überall stehen. Programme nach den älteren Regeln wollen es an zweiter Stelle.',
  },
  cites: [rfc(7489, '6.4')],
  run: (run) =>
    judgeDmarcPolicy(run, (found) => {
      const position = found.record.tags.findIndex(({ name }) => name === 'p')
      if (position === 1) return pass({ en: 'It does.', de: 'Das tut sie.' })
      return notice(
        {
          en: `p stands at place ${position + 1} of the record. Some older programs then do not find it.`,
          de: `p steht an Stelle ${position + 1} des Eintrags. Manche älteren Programme finden es dann nicht.`,
        },
        { fix: dmarcFix(FIX, found, {}) },
      )
    }),
}

const FIX = { en: 'Put p in second place.', de: 'p an die zweite Stelle setzen.' }
