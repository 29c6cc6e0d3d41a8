import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'postmaster-of-host',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'postmaster@ of the server’s own name exists', de: 'postmaster@ unter dem Namen des Servers gibt es' },
  explanation: {
    en: 'Who sees only the server’s name in a log writes to postmaster there. It is good when that arrives too.',
    de: 'Wer im Log nur den Namen des Servers sieht, schreibt dort an postmaster. Gut, wenn auch das ankommt.',
  },
  cites: [rfc(5321, '4.5.1')],
  run: (run) =>
    judgeRole(run, 'host', {
      accepted: ({ address }) => ({
        outcome: 'pass',
        summary: { en: `${address} is taken.`, de: `${address} wird angenommen.` },
      }),
      refused: ({ address, line }) => ({
        outcome: 'notice',
        summary: { en: `${address} is refused with “${line}”.`, de: `${address} wird abgelehnt mit „${line}“.` },
        fix: fixBy(ADD, SETTINGS),
      }),
    }),
}

const ADD = {
  en: 'Let the server take mail for its own name, at least for postmaster.',
  de: 'Den Server Mail für seinen eigenen Namen annehmen lassen, wenigstens für postmaster.',
}
const SETTINGS = [{ software: 'Postfix', file: 'main.cf', lines: ['mydestination = $myhostname, localhost'] }]
