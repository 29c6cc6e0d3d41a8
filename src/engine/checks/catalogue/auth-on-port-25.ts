import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'auth-on-port-25',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'Port 25 is for servers, not for logins', de: 'Port 25 ist für Server, nicht für Anmeldungen' },
  explanation: {
    en: 'Users send by port 465 or 587. A login on port 25 too only gives password guessers one more door.',
    de: 'Nutzer senden über Port 465 oder 587. Eine Anmeldung auch auf Port 25 gibt Passwortratern nur eine Tür mehr.',
  },
  cites: [rfc(6409, '3.1'), rfc(8314, '3.3')],
  run: (run) => judgeSessions(run, 'ehlo', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls } }: MxSession): Judgement {
  if (capabilities.has('AUTH')) return { outcome: 'notApplicable', summary: CLEAR, because: 'auth-before-tls' }
  if (capabilitiesAfterTls?.has('AUTH')) return { outcome: 'notice', summary: OFFERED, fix: fixBy(OFF, SETTINGS) }
  return { outcome: 'pass', summary: { en: 'No login on port 25.', de: 'Keine Anmeldung auf Port 25.' } }
}

const CLEAR = {
  en: 'Login is offered before encryption already.',
  de: 'Schon vor der Verschlüsselung wird eine Anmeldung angeboten.',
}
const OFFERED = {
  en: 'Under TLS the server offers login on port 25.',
  de: 'Unter TLS bietet der Server auf Port 25 die Anmeldung an.',
}
const OFF = {
  en: 'Offer login only on the submission ports.',
  de: 'Die Anmeldung nur auf den Einlieferungsports anbieten.',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_sasl_auth_enable = no'],
  },
  {
    software: 'Postfix',
    file: 'master.cf',
    lines: ['submissions inet n - y - - smtpd', '  -o smtpd_sasl_auth_enable=yes', '  -o smtpd_tls_wrappermode=yes'],
  },
]
