import type { Check } from '../check.ts'
import { type TlsProbe, tlsVersions } from '../facts/tls-probes.ts'
import { type Judgement, nameOf, sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-old-versions',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'TLS 1.0 and 1.1 are switched off', de: 'TLS 1.0 und 1.1 sind abgeschaltet' },
  explanation: {
    en: 'Both versions rest on broken parts and are forbidden since 2021. Nobody who matters needs them any more.',
    de: 'Beide Versionen stehen auf gebrochenen Teilen und sind seit 2021 verboten. Niemand von Belang braucht sie noch.',
  },
  cites: [rfc(8996), rfc(8997), rfc(9325, '3.1.1')],
  run: async (run) => {
    const probes = await run.get(tlsVersions)
    if (probes.length === 0) return withoutTls(run)
    return sumUp(probes.map((probe) => ({ target: nameOf(probe.at.endpoint), ...judge(probe) })))
  },
}

function judge({ versions }: TlsProbe): Judgement {
  const newer = versions['TLSv1.2'] || versions['TLSv1.3']
  if (!newer) return { outcome: 'notApplicable', summary: ONLY, because: 'tls-versions' }
  const spoken = (['TLSv1', 'TLSv1.1'] as const).filter((version) => versions[version])
  if (spoken.length > 0) {
    const names = spoken.map((version) => (version === 'TLSv1' ? 'TLS 1.0' : 'TLS 1.1')).join(', ')
    return {
      outcome: 'warn',
      summary: { en: `${names} is still spoken.`, de: `${names} wird noch gesprochen.` },
      fix: fixBy(OFF, SETTINGS),
    }
  }
  if (versions.TLSv1 === null && versions['TLSv1.1'] === null) return { outcome: 'temperror', summary: CANNOT }
  return { outcome: 'pass', summary: { en: 'Both are off.', de: 'Beide sind aus.' } }
}

const ONLY = { en: 'The server has nothing newer.', de: 'Der Server hat nichts Neueres.' }
const CANNOT = {
  en: 'Could not tell from here: this computer’s own TLS library no longer speaks these versions, or the server did not take another connection.',
  de: 'Von hier aus nicht festzustellen: Die TLS-Bibliothek dieses Rechners spricht diese Versionen nicht mehr, oder der Server nahm keine weitere Verbindung an.',
}
const OFF = { en: 'Allow TLS 1.2 and later only.', de: 'Nur TLS 1.2 und neuer zulassen.' }
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_tls_protocols = >=TLSv1.2', 'smtpd_tls_mandatory_protocols = >=TLSv1.2'],
  },
  { software: 'Exim', file: 'exim4.conf', lines: ['openssl_options = +no_tlsv1 +no_tlsv1_1'] },
  { software: 'Dovecot', file: '10-ssl.conf', lines: ['ssl_min_protocol = TLSv1.2'] },
]
