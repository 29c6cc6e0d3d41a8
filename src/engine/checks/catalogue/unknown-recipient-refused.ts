import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'unknown-recipient-refused',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'Unknown mailboxes are refused at once', de: 'Unbekannte Postfächer werden sofort abgelehnt' },
  explanation: {
    en: 'A server that takes everything must send bounces later, most of them to forged senders (backscatter), and that gets it listed. A mailbox for all addresses (catch-all) is fine, but collects spam.',
    de: 'Ein Server, der alles annimmt, muss später Rückläufer schicken, meist an gefälschte Absender (Backscatter), und landet dafür auf Sperrlisten. Ein Postfach für alle Adressen (Catch-all) ist in Ordnung, sammelt aber Spam.',
  },
  cites: [rfc(5321, '3.3'), rfc(5321, '6.2')],
  run: (run) =>
    judgeRole(run, 'unknown', {
      refused: ({ line }) => ({
        outcome: 'pass',
        summary: { en: `It is refused with “${line}”.`, de: `Es wird abgelehnt mit „${line}“.` },
      }),
      accepted: ({ address }) => ({
        outcome: 'notice',
        summary: {
          en: `A mailbox that hardly exists is taken too (${address}).`,
          de: `Auch ein Postfach, das es kaum gibt, wird angenommen (${address}).`,
        },
        fix: fixBy(REFUSE, SETTINGS),
      }),
    }),
}

const REFUSE = {
  en: 'If this is no catch-all on purpose, let the server look recipients up while the mail comes in.',
  de: 'Wenn das kein gewollter Catch-all ist: Den Server die Empfänger schon bei der Annahme nachschlagen lassen.',
}
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['smtpd_recipient_restrictions = reject_unlisted_recipient, …'] },
  { software: 'Exim', file: 'exim4.conf', lines: ['require verify = recipient'] },
]
