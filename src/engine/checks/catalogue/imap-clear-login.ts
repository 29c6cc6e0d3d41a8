import type { Check } from '../check.ts'
import { judgeMailboxes } from '../judge-services.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'imap-clear-login',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'IMAP takes no password in the clear', de: 'IMAP nimmt kein Passwort im Klartext' },
  explanation: {
    en: 'Before encryption the server should say LOGINDISABLED, so that no mail program sends its password readable.',
    de: 'Vor der Verschlüsselung sollte der Server LOGINDISABLED sagen, damit kein Mailprogramm sein Passwort lesbar schickt.',
  },
  cites: [rfc(9051, '6.2.3'), rfc(8314, '4.1')],
  run: (run) =>
    judgeMailboxes(run, 'imap', ({ said, implicitTls }) => {
      if (implicitTls) return { outcome: 'pass', summary: { en: 'Always encrypted.', de: 'Immer verschlüsselt.' } }
      if (said.startTls === 'notOffered') return { outcome: 'notApplicable', summary: NO_TLS, because: 'imap-tls' }
      if (said.capabilities.includes('LOGINDISABLED'))
        return { outcome: 'pass', summary: { en: 'It says LOGINDISABLED.', de: 'Er sagt LOGINDISABLED.' } }
      return { outcome: 'warn', summary: OPEN, fix: fixBy(FORBID, SETTINGS) }
    }),
}

const NO_TLS = { en: 'There is no encryption at all.', de: 'Es gibt gar keine Verschlüsselung.' }
const OPEN = {
  en: 'Port 143 does not forbid login before STARTTLS (no LOGINDISABLED).',
  de: 'Port 143 verbietet die Anmeldung vor STARTTLS nicht (kein LOGINDISABLED).',
}
const FORBID = {
  en: 'Demand TLS before login, or close port 143.',
  de: 'TLS vor der Anmeldung verlangen oder Port 143 schließen.',
}
const SETTINGS = [
  { software: 'Dovecot', file: '10-auth.conf', lines: ['disable_plaintext_auth = yes'] },
  { software: 'Dovecot', file: '10-ssl.conf', lines: ['ssl = required'] },
]
