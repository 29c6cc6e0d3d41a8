import type { Check } from '../check.ts'
import { judgeSubmission } from '../judge-services.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'submission-starttls',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'Port 587 can be encrypted', de: 'Port 587 lässt sich verschlüsseln' },
  explanation: {
    en: 'Without STARTTLS on port 587 passwords and mails of the users go readable through every café’s network.',
    de: 'Ohne STARTTLS auf Port 587 gehen Passwörter und Mails der Nutzer lesbar durch jedes Café-Netz.',
  },
  cites: [rfc(8314, '3.3'), rfc(8314, '4.1')],
  run: (run) =>
    judgeSubmission(run, ({ said, implicitTls }) => {
      if (implicitTls) return IMPLICIT
      if (said.startTls === 'notOffered') return { outcome: 'fail', summary: MISSING, fix: fixBy(ENABLE, SETTINGS) }
      return { outcome: 'pass', summary: { en: 'STARTTLS is offered.', de: 'STARTTLS wird angeboten.' } }
    }),
}

const IMPLICIT = {
  outcome: 'pass',
  summary: { en: 'Encrypted from the start.', de: 'Von Anfang an verschlüsselt.' },
} as const
const MISSING = { en: 'STARTTLS is not offered there.', de: 'STARTTLS wird dort nicht angeboten.' }
const ENABLE = { en: 'Demand TLS on this port.', de: 'TLS auf diesem Port verlangen.' }
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'master.cf',
    lines: [
      'submission inet n - y - - smtpd',
      '  -o smtpd_tls_security_level=encrypt',
      '  -o smtpd_sasl_auth_enable=yes',
    ],
  },
]
