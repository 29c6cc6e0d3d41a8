import type { Check } from '../check.ts'
import { judgeSubmission } from '../judge-services.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'submission-auth-before-tls',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'No login in the clear on port 587', de: 'Keine Anmeldung im Klartext auf Port 587' },
  explanation: {
    en: 'If login is offered before encryption, a mail program with a wrong setting sends the password readable, and nobody notices.',
    de: 'Wird die Anmeldung vor der Verschlüsselung angeboten, schickt ein falsch eingestelltes Mailprogramm das Passwort lesbar, und niemand merkt es.',
  },
  cites: [rfc(4954, '4'), rfc(8314, '4.1')],
  run: (run) =>
    judgeSubmission(run, ({ said, implicitTls }) => {
      const offered = implicitTls ? undefined : said.capabilities.get('AUTH')
      if (offered === undefined || !/\b(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER)\b/i.test(offered))
        return { outcome: 'pass', summary: { en: 'None is offered.', de: 'Keine wird angeboten.' } }
      if (said.startTls === 'notOffered')
        return { outcome: 'notApplicable', summary: NO_TLS, because: 'submission-starttls' }
      return {
        outcome: 'fail',
        summary: {
          en: `Login is offered before encryption: ${shorten(offered, 60)}.`,
          de: `Die Anmeldung wird vor der Verschlüsselung angeboten: ${shorten(offered, 60)}.`,
        },
        fix: fixBy(ONLY_TLS, SETTINGS),
      }
    }),
}

const NO_TLS = { en: 'There is no encryption at all.', de: 'Es gibt gar keine Verschlüsselung.' }
const ONLY_TLS = { en: 'Offer login under TLS only.', de: 'Die Anmeldung nur unter TLS anbieten.' }
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['smtpd_tls_auth_only = yes'] },
  {
    software: 'Postfix',
    file: 'master.cf',
    lines: ['submission inet n - y - - smtpd', '  -o smtpd_tls_security_level=encrypt'],
  },
]
