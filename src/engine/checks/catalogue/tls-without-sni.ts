import type { Check } from '../check.ts'
import { tlsWithoutSni } from '../facts/tls-probes.ts'
import { type Judgement, nameOf, sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'
import type { TlsState } from '../world.ts'

export const check: Check = {
  id: 'tls-without-sni',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'TLS works for senders that name no host', de: 'TLS geht auch mit Absendern, die keinen Namen nennen' },
  explanation: {
    en: 'Many mail servers do not say in the handshake which host they mean (SNI). A server that then hangs up instead of showing its usual certificate gets their mail unencrypted or not at all.',
    de: 'Viele Mailserver sagen beim Handschlag nicht, welchen Namen sie meinen (SNI). Ein Server, der dann auflegt, statt sein gewöhnliches Zertifikat zu zeigen, bekommt ihre Mail unverschlüsselt oder gar nicht.',
  },
  cites: [rfc(6066, '3'), rfc(7672, '8.1')],
  run: async (run) => {
    const probes = await run.get(tlsWithoutSni)
    if (probes.length === 0) return withoutTls(run)
    return sumUp(probes.map(({ at, state }) => ({ target: nameOf(at.endpoint), ...judge(state) })))
  },
}

function judge({ outcome, failedAt = 'handshake', error }: TlsState): Judgement {
  if (outcome === 'ok') return { outcome: 'pass', summary: { en: 'It works.', de: 'Es geht.' } }
  if (failedAt !== 'handshake') return { outcome: 'temperror', summary: NOT_TRIED }
  const why = shorten(error ?? '', 100)
  return {
    outcome: 'fail',
    summary: {
      en: `Without a name the handshake fails: ${why}.`,
      de: `Ohne Namen scheitert der Handschlag: ${why}.`,
    },
    fix: fixBy(DEFAULT, SETTINGS),
  }
}

const NOT_TRIED = {
  en: 'Could not tell: the server took no further connection.',
  de: 'Nicht festzustellen: Der Server nahm keine weitere Verbindung an.',
}
const DEFAULT = {
  en: 'Set a certificate for connections without a name.',
  de: 'Ein Zertifikat für Verbindungen ohne Namen festlegen.',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: [
      'smtpd_tls_chain_files = /etc/letsencrypt/live/mail.example.org/privkey.pem,',
      '    /etc/letsencrypt/live/mail.example.org/fullchain.pem',
    ],
  },
]
