import type { Check } from '../check.ts'
import { judgeRole } from '../judge-roles.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'report-addresses-accepted',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'The addresses for reports exist', de: 'Die Adressen für Berichte gibt es' },
  explanation: {
    en: 'DMARC and TLS reports go to the addresses that the domain itself names. If they do not exist, every report comes back to its sender.',
    de: 'DMARC- und TLS-Berichte gehen an die Adressen, die die Domain selbst nennt. Gibt es sie nicht, geht jeder Bericht an seinen Absender zurück.',
  },
  cites: [rfc(9990), rfc(8460, '3')],
  run: (run) =>
    judgeRole(run, 'reports', {
      accepted: ({ address }) => ({
        outcome: 'pass',
        summary: { en: `${address} is taken.`, de: `${address} wird angenommen.` },
      }),
      refused: ({ address, line }) => ({
        outcome: 'warn',
        summary: {
          en: `Reports are asked for at ${address}, but it is refused with “${line}”.`,
          de: `Berichte sollen an ${address} gehen, aber sie wird abgelehnt mit „${line}“.`,
        },
        fix: fixBy(ALIAS),
      }),
    }),
}

const ALIAS = {
  en: 'Add the address, or name one that exists in the `rua=` of the record.',
  de: 'Die Adresse anlegen, oder im `rua=` des Eintrags eine nennen, die es gibt.',
}
