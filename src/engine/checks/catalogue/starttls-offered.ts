import type { Check } from '../check.ts'
import { mtaStsEnforced } from '../facts/mta-sts-enforced.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import type { Run } from '../run.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'starttls-offered',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'STARTTLS is offered', de: 'STARTTLS wird angeboten' },
  explanation: {
    en: 'With STARTTLS the conversation between mail servers is encrypted. Without it all mail crosses the net readable for everybody on the way, and some senders do not deliver at all.',
    de: 'Mit STARTTLS ist das Gespräch zwischen Mailservern verschlüsselt. Ohne geht alle Mail für jeden unterwegs lesbar durchs Netz, und manche Absender stellen gar nicht zu.',
  },
  cites: [rfc(3207, '4'), rfc(7435)],
  run: (run) => judgeSessions(run, 'ehlo', (seen) => judge(run, seen)),
}

async function judge(run: Run, { session, server }: MxSession): Promise<Judgement> {
  if (session.capabilities.has('STARTTLS'))
    return { outcome: 'pass', summary: { en: 'STARTTLS is offered.', de: 'STARTTLS wird angeboten.' } }
  if ((await run.get(usableTlsa, server.host)).length > 0)
    return { outcome: 'notApplicable', summary: MISSING, because: 'dane-starttls' }
  if (await run.get(mtaStsEnforced)) return { outcome: 'notApplicable', summary: MISSING, because: 'mta-sts-starttls' }
  return { outcome: 'warn', summary: MISSING, fix: fixBy(OFFER, SETTINGS) }
}

const MISSING = {
  en: 'STARTTLS is not offered: all mail to this server crosses the net unencrypted.',
  de: 'STARTTLS wird nicht angeboten: Alle Mail an diesen Server geht unverschlüsselt durchs Netz.',
}
const OFFER = {
  en: 'Get a certificate for the server’s name (Let’s Encrypt, with certbot or acme.sh) and switch TLS on.',
  de: 'Ein Zertifikat für den Namen des Servers holen (Let’s Encrypt, mit certbot oder acme.sh) und TLS einschalten.',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: [
      'smtpd_tls_chain_files = /etc/letsencrypt/live/mail.example.org/privkey.pem,',
      '    /etc/letsencrypt/live/mail.example.org/fullchain.pem',
      'smtpd_tls_security_level = may',
    ],
  },
  {
    software: 'Exim',
    file: 'exim4.conf',
    lines: [
      'tls_advertise_hosts = *',
      'tls_certificate = /etc/exim4/fullchain.pem',
      'tls_privatekey = /etc/exim4/privkey.pem',
    ],
  },
  {
    software: 'OpenSMTPD',
    file: 'smtpd.conf',
    lines: [
      'pki mail.example.org cert "/etc/ssl/fullchain.pem"',
      'pki mail.example.org key "/etc/ssl/private/privkey.pem"',
      'listen on egress tls pki mail.example.org',
    ],
  },
]
