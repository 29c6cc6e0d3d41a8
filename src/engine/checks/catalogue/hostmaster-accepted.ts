import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'hostmaster-accepted',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'The contact in the SOA record exists', de: 'Die Kontaktadresse im SOA-Eintrag gibt es' },
  explanation: {
    en: 'The SOA record of a zone names a mailbox for questions about it. Warnings about DNS trouble go there.',
    de: 'Der SOA-Eintrag einer Zone nennt ein Postfach für Fragen zu ihr. Warnungen bei DNS-Problemen gehen dorthin.',
  },
  cites: [rfc(2142, '7'), rfc(1035, '3.3.13')],
  run: (run) =>
    judgeRole(run, 'hostmaster', {
      accepted: ({ address }) => ({
        outcome: 'pass',
        summary: { en: `${address} is taken.`, de: `${address} wird angenommen.` },
      }),
      refused: ({ address, line }) => ({
        outcome: 'notice',
        summary: { en: `${address} is refused with “${line}”.`, de: `${address} wird abgelehnt mit „${line}“.` },
        fix: fixBy(ALIAS),
      }),
    }),
}

const ALIAS = {
  en: 'Add the address as an alias, or name one in the SOA record that exists.',
  de: 'Die Adresse als Alias anlegen, oder im SOA-Eintrag eine nennen, die es gibt.',
}
