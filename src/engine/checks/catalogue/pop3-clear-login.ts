import type { Check } from '../check.ts'
import { judgeMailboxes } from '../judge-services.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'pop3-clear-login',
  area: 'clients',
  level: 'should',
  subject: 'domain',
  title: { en: 'POP3 takes no password in the clear', de: 'POP3 nimmt kein Passwort im Klartext' },
  explanation: {
    en: 'Before encryption the server should offer neither USER nor SASL PLAIN, so that no mail program sends its password readable.',
    de: 'Vor der Verschlüsselung sollte der Server weder USER noch SASL PLAIN anbieten, damit kein Mailprogramm sein Passwort lesbar schickt.',
  },
  cites: [rfc(2595, '4'), rfc(8314, '4.1')],
  run: (run) =>
    judgeMailboxes(run, 'pop3', ({ said, implicitTls }) => {
      if (implicitTls) return { outcome: 'pass', summary: { en: 'Always encrypted.', de: 'Immer verschlüsselt.' } }
      if (said.startTls === 'notOffered') return { outcome: 'notApplicable', summary: NO_TLS, because: 'pop3-tls' }
      const offered = said.capabilities.find((line) => line === 'USER' || /^SASL\b.*\b(?:PLAIN|LOGIN)\b/.test(line))
      if (offered === undefined)
        return { outcome: 'pass', summary: { en: 'None is offered.', de: 'Keines wird angeboten.' } }
      return {
        outcome: 'warn',
        summary: { en: `Before STLS port 110 offers ${offered}.`, de: `Vor STLS bietet Port 110 ${offered} an.` },
        fix: fixBy(FORBID, SETTINGS),
      }
    }),
}

const NO_TLS = { en: 'There is no encryption at all.', de: 'Es gibt gar keine Verschlüsselung.' }
const FORBID = {
  en: 'Demand TLS before login, or close port 110.',
  de: 'TLS vor der Anmeldung verlangen oder Port 110 schließen.',
}
const SETTINGS = [{ software: 'Dovecot', file: '10-auth.conf', lines: ['disable_plaintext_auth = yes'] }]
