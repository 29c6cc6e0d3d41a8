import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'postmaster-accepted',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'postmaster@ exists', de: 'postmaster@ gibt es' },
  explanation: {
    en: 'Every domain that takes mail must take it for postmaster. Other operators write there when something is wrong, and some lists and providers try it before they help.',
    de: 'Jede Domain, die Mail annimmt, muss sie auch für postmaster annehmen. Andere Betreiber schreiben dorthin, wenn etwas nicht stimmt, und manche Listen und Anbieter erproben es, bevor sie helfen.',
  },
  cites: [rfc(5321, '4.5.1'), rfc(2142, '5')],
  run: (run) =>
    judgeRole(run, 'postmaster', {
      accepted: ({ address }) => ({
        outcome: 'pass',
        summary: { en: `${address} is taken.`, de: `${address} wird angenommen.` },
      }),
      refused: ({ address, line }) => ({
        outcome: 'fail',
        summary: {
          en: `${address} is refused with “${line}”.`,
          de: `${address} wird abgelehnt mit „${line}“.`,
        },
        fix: fixBy(ALIAS, [
          { software: 'Postfix', file: '/etc/aliases', lines: ['postmaster: root'] },
          { software: 'Postfix', file: 'virtual', lines: [`${address}    you@${run.subject.domain}`] },
        ]),
      }),
    }),
}

const ALIAS = {
  en: 'Add the address as an alias of a mailbox that somebody reads.',
  de: 'Die Adresse als Alias eines Postfachs anlegen, das jemand liest.',
}
