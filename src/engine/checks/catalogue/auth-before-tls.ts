import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'auth-before-tls',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'No login in the clear on port 25', de: 'Keine Anmeldung im Klartext auf Port 25' },
  explanation: {
    en: 'A login that is offered before encryption sends passwords readable across the net, and on port 25 every attacker in the world tries it.',
    de: 'Eine Anmeldung, die vor der Verschlüsselung angeboten wird, schickt Passwörter lesbar durchs Netz, und auf Port 25 probiert sie jeder Angreifer der Welt.',
  },
  cites: [rfc(4954, '4'), rfc(8314, '3.3')],
  run: (run) => judgeSessions(run, 'ehlo', judge),
}

function judge({ session }: MxSession): Judgement {
  const offered = session.capabilities.get('AUTH')
  if (offered === undefined)
    return { outcome: 'pass', summary: { en: 'No login is offered in the clear.', de: 'Keine Anmeldung im Klartext.' } }
  const mechanisms = shorten(offered, 60)
  if (!CLEAR.test(offered))
    return {
      outcome: 'pass',
      summary: {
        en: `Login in the clear only without a readable password (${mechanisms}).`,
        de: `Anmeldung im Klartext nur ohne lesbares Passwort (${mechanisms}).`,
      },
    }
  return {
    outcome: 'fail',
    summary: {
      en: `The server offers login before encryption: ${mechanisms}.`,
      de: `Der Server bietet die Anmeldung vor der Verschlüsselung an: ${mechanisms}.`,
    },
    fix: fixBy(ONLY_TLS, SETTINGS),
  }
}

/** Mechanisms that show the password to who listens. */
const CLEAR = /\b(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER)\b/i
const ONLY_TLS = {
  en: 'Offer login only under TLS, and best not on port 25 at all: users send by port 465 or 587.',
  de: 'Die Anmeldung nur unter TLS anbieten, am besten gar nicht auf Port 25: Nutzer senden über Port 465 oder 587.',
}
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['smtpd_tls_auth_only = yes', 'smtpd_sasl_auth_enable = no'] },
  { software: 'Exim', file: 'exim4.conf', lines: ['server_advertise_condition = $tls_in_cipher'] },
]
