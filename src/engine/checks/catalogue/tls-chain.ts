import { certificateTrouble } from '../certificate-trouble.ts'
import type { Check } from '../check.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import { judgeTrust } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-chain',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The intermediate certificates are sent along', de: 'Die Zwischenzertifikate werden mitgeschickt' },
  explanation: {
    en: 'A certificate is vouched for by another one, up to an authority that everybody knows. The server must send those in between, or others cannot follow the chain.',
    de: 'Für ein Zertifikat bürgt ein anderes, bis hin zu einer Stelle, die alle kennen. Die dazwischen muss der Server mitschicken, sonst können andere der Kette nicht folgen.',
  },
  cites: [rfc(8446, '4.4.2'), rfc(5280, '6.1')],
  run: (run) =>
    judgeTrust(run, async ({ tls, endpoint, role }, leaf) => {
      if (certificateTrouble(tls, endpoint.host, run.now()) !== 'chain')
        return {
          outcome: 'pass',
          summary: {
            en: `Certificates sent: ${tls.chain.length}.`,
            de: `Mitgeschickte Zertifikate: ${tls.chain.length}.`,
          },
        }
      if (role === 'mx' && (await run.get(usableTlsa, endpoint.host)).length > 0)
        return { outcome: 'pass', summary: BY_DANE }
      const issuer = shorten(leaf.issuer, 80)
      return {
        outcome: role === 'client' ? 'fail' : 'warn',
        summary: {
          en: `The server sends only its own certificate and not that of its issuer (${issuer}).`,
          de: `Der Server schickt nur sein eigenes Zertifikat und nicht das seines Ausstellers (${issuer}).`,
        },
        fix: fixBy(FULL, SETTINGS),
      }
    }),
}

const BY_DANE = {
  en: 'The issuer’s certificate is missing, but the TLSA records of the server vouch for it (DANE).',
  de: 'Das Zertifikat des Ausstellers fehlt, aber die TLSA-Einträge des Servers bürgen (DANE).',
}
const FULL = { en: 'Use the file with the whole chain.', de: 'Die Datei mit der ganzen Kette verwenden.' }
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_tls_cert_file = /etc/letsencrypt/live/mail.example.org/fullchain.pem'],
  },
  { software: 'Exim', file: 'exim4.conf', lines: ['tls_certificate = /etc/exim4/fullchain.pem'] },
  {
    software: 'Dovecot',
    file: '10-ssl.conf',
    lines: ['ssl_cert = </etc/letsencrypt/live/mail.example.org/fullchain.pem'],
  },
]
