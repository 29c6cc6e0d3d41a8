import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'valid-recipient-accepted',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'The named mailbox is taken', de: 'Das genannte Postfach wird angenommen' },
  explanation: {
    en: 'A mailbox that is in use must be taken by every server that stands in the MX records.',
    de: 'Ein benutztes Postfach muss von jedem Server angenommen werden, der in den MX-Einträgen steht.',
  },
  cites: [rfc(5321, '3.3')],
  run: (run) =>
    judgeRole(run, 'valid', {
      accepted: ({ address }) => ({
        outcome: 'pass',
        summary: { en: `${address} is taken.`, de: `${address} wird angenommen.` },
      }),
      refused: ({ address, line }) => ({
        outcome: 'fail',
        summary: { en: `${address} is refused with “${line}”.`, de: `${address} wird abgelehnt mit „${line}“.` },
        fix: fixBy(LOOK),
      }),
    }),
}

const LOOK = {
  en: 'See whether this server knows the mailbox (list of recipients, database, connection to the mailbox server).',
  de: 'Nachsehen, ob dieser Server das Postfach kennt (Empfängerliste, Datenbank, Verbindung zum Postfachserver).',
}
