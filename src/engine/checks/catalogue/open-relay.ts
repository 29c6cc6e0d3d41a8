import type { Check } from '../check.ts'
import { judgeRelay } from '../judge-relay.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'open-relay',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Strangers cannot send through the server', de: 'Fremde können nicht über den Server senden' },
  explanation: {
    en: 'A server that takes mail from anybody to anywhere (an open relay) is found by spammers within hours, and is on every blocklist the day after.',
    de: 'Ein Server, der Mail von jedem an jeden annimmt (ein offenes Relay), wird binnen Stunden von Spammern gefunden und steht am Tag darauf auf jeder Sperrliste.',
  },
  cites: [rfc(5321, '7.1'), rfc(5321, '3.6.2')],
  run: (run) =>
    judgeRelay(run, (form) => form.id === 'plain', {
      open: (line) => ({
        outcome: 'fail',
        summary: {
          en: `A stranger may send to a foreign address (“${line}”): this is an open relay.`,
          de: `Ein Fremder darf an eine fremde Adresse senden („${line}“): Das ist ein offenes Relay.`,
        },
        fix: fixBy(CLOSE, SETTINGS),
      }),
      closed: { en: 'Mail from strangers to strangers is refused.', de: 'Mail von Fremden an Fremde wird abgelehnt.' },
    }),
}

const CLOSE = {
  en: 'Close it now: relay only for logged-in users and for the server itself. Then look through the queue for spam.',
  de: 'Sofort schließen: Nur für angemeldete Nutzer und den Server selbst weiterleiten. Danach die Warteschlange nach Spam durchsehen.',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: [
      'mynetworks = 127.0.0.0/8 [::1]/128',
      'smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination',
    ],
  },
  { software: 'Exim', file: 'exim4.conf', lines: ['hostlist relay_from_hosts = 127.0.0.1 : ::1'] },
]
