import type { Check } from '../check.ts'
import { capabilitiesUnderTls, judgeSubmission } from '../judge-services.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'submission-auth',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'Users can log in where they hand in mail', de: 'Nutzer können sich anmelden, wo sie Mail einliefern' },
  explanation: {
    en: 'On the submission ports the server must offer login (AUTH) once the connection is encrypted. Without it nobody can send.',
    de: 'Auf den Einlieferungsports muss der Server die Anmeldung (AUTH) anbieten, sobald die Verbindung verschlüsselt ist. Ohne sie kann niemand senden.',
  },
  cites: [rfc(6409, '4.3'), rfc(4954, '3')],
  run: (run) =>
    judgeSubmission(run, (service) => {
      const { said } = service
      if (said.tls?.outcome === 'failed' || said.startTls === 'refused')
        return { ...NO_TLS, because: 'client-services-answer' }
      if (said.tls === null) return { ...NO_TLS, because: 'submission-starttls' }
      const offered = capabilitiesUnderTls(service).get('AUTH')
      if (offered !== undefined)
        return {
          outcome: 'pass',
          summary: { en: `AUTH ${shorten(offered, 60)}.`, de: `AUTH ${shorten(offered, 60)}.` },
        }
      return { outcome: 'fail', summary: MISSING, fix: fixBy(ENABLE, SETTINGS) }
    }),
}

const NO_TLS = {
  outcome: 'notApplicable',
  summary: {
    en: 'No TLS came about, so login was not looked for.',
    de: 'Es kam kein TLS zustande, daher wurde nach der Anmeldung nicht gesehen.',
  },
} as const
const MISSING = {
  en: 'The port is open and encrypted, but no login (AUTH) is offered.',
  de: 'Der Port ist offen und verschlüsselt, aber es wird keine Anmeldung (AUTH) angeboten.',
}
const ENABLE = {
  en: 'Switch login on for this port and see that the service that knows the passwords runs (Dovecot, saslauthd).',
  de: 'Die Anmeldung für diesen Port einschalten und nachsehen, ob der Dienst läuft, der die Passwörter kennt (Dovecot, saslauthd).',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_sasl_type = dovecot', 'smtpd_sasl_path = private/auth'],
  },
  { software: 'Postfix', file: 'master.cf', lines: ['  -o smtpd_sasl_auth_enable=yes'] },
]
