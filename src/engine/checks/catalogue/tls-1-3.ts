import type { Check } from '../check.ts'
import { tlsVersions } from '../facts/tls-probes.ts'
import { nameOf, sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-1-3',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: { en: 'TLS 1.3 is spoken', de: 'TLS 1.3 wird gesprochen' },
  explanation: {
    en: 'TLS 1.3 is safer and faster than 1.2, and hides the certificate from those who listen.',
    de: 'TLS 1.3 ist sicherer und schneller als 1.2 und verbirgt das Zertifikat vor Mithörern.',
  },
  cites: [rfc(8446), rfc(9325, '3.1')],
  run: async (run) => {
    const probes = await run.get(tlsVersions)
    if (probes.length === 0) return withoutTls(run)
    return sumUp(
      probes.map(({ at, versions }) => ({
        target: nameOf(at.endpoint),
        ...(versions['TLSv1.3']
          ? { outcome: 'pass', summary: SPOKEN }
          : { outcome: 'notice', summary: ABSENT, fix: fixBy(UPDATE) }),
      })),
    )
  },
}

const SPOKEN = { en: 'TLS 1.3 is spoken.', de: 'TLS 1.3 wird gesprochen.' }
const ABSENT = { en: 'TLS 1.3 is not spoken.', de: 'TLS 1.3 wird nicht gesprochen.' }
const UPDATE = {
  en: 'Update the TLS library (OpenSSL 1.1.1 or later), or take away the setting that forbids it.',
  de: 'Die TLS-Bibliothek erneuern (OpenSSL 1.1.1 oder neuer) oder die Einstellung entfernen, die es verbietet.',
}
