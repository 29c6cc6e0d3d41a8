import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'abuse-accepted',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'abuse@ exists', de: 'abuse@ gibt es' },
  explanation: {
    en: 'Complaints about spam go to abuse@. If nobody takes them there, they go to the hoster or to a blocklist.',
    de: 'Beschwerden über Spam gehen an abuse@. Nimmt sie dort niemand an, gehen sie an den Hoster oder an eine Sperrliste.',
  },
  cites: [rfc(2142, '2'), rfc(2142, '4')],
  run: (run) =>
    judgeRole(run, 'abuse', {
      accepted: ({ address }) => ({
        outcome: 'pass',
        summary: { en: `${address} is taken.`, de: `${address} wird angenommen.` },
      }),
      refused: ({ address, line }) => ({
        outcome: 'warn',
        summary: { en: `${address} is refused with “${line}”.`, de: `${address} wird abgelehnt mit „${line}“.` },
        fix: fixBy(ALIAS, [
          { software: 'Postfix', file: '/etc/aliases', lines: ['abuse: postmaster'] },
          { software: 'Postfix', file: 'virtual', lines: [`${address}    postmaster@${run.subject.domain}`] },
        ]),
      }),
    }),
}

const ALIAS = {
  en: 'Add the address as an alias of a mailbox that somebody reads.',
  de: 'Die Adresse als Alias eines Postfachs anlegen, das jemand liest.',
}
