import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'postmaster-without-domain',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'Plain “postmaster” is taken', de: 'Bloßes „postmaster“ wird angenommen' },
  explanation: {
    en: 'The one address that needs no domain is postmaster: whoever runs the server. Hardly anybody writes it today, but the standard asks for it.',
    de: 'Die eine Adresse, die keine Domain braucht, ist postmaster: wer den Server betreibt. Kaum jemand schreibt sie heute, aber der Standard verlangt sie.',
  },
  cites: [rfc(5321, '4.1.1.3'), rfc(5321, '4.5.1')],
  run: (run) =>
    judgeRole(run, 'bare', {
      accepted: () => ({
        outcome: 'pass',
        summary: { en: 'RCPT TO:<postmaster> is taken.', de: 'RCPT TO:<postmaster> wird angenommen.' },
      }),
      refused: ({ line }) => ({
        outcome: 'notice',
        summary: {
          en: `RCPT TO:<postmaster> is refused with “${line}”.`,
          de: `RCPT TO:<postmaster> wird abgelehnt mit „${line}“.`,
        },
        fix: fixBy(ALIAS),
      }),
    }),
}

const ALIAS = {
  en: 'Make postmaster a local alias of the server itself.',
  de: 'postmaster als lokalen Alias des Servers selbst anlegen.',
}
