import { certificateTrouble } from '../certificate-trouble.ts'
import type { Check } from '../check.ts'
import type { TlsEndpoint } from '../facts/tls-endpoints.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import type { Judgement } from '../judge-servers.ts'
import { judgeTrust } from '../judge-tls.ts'
import type { Run } from '../run.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'
import type { Certificate } from '../world.ts'

export const check: Check = {
  id: 'tls-certificate',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'Certificates come from an authority that others trust',
    de: 'Zertifikate stammen von einer Stelle, der andere vertrauen',
  },
  explanation: {
    en: 'Mail programs refuse a certificate that nobody vouches for. Between servers most senders take it, but those that follow MTA-STS do not.',
    de: 'Mailprogramme lehnen ein Zertifikat ab, für das niemand bürgt. Zwischen Servern nehmen es die meisten Absender hin, nicht aber die, die MTA-STS befolgen.',
  },
  cites: [rfc(5280, '6'), rfc(7817), rfc(8461, '4.2')],
  run: (run) => judgeTrust(run, (at, leaf) => judge(run, at, leaf)),
}

async function judge(run: Run, at: TlsEndpoint, leaf: Certificate): Promise<Judgement> {
  const trouble = certificateTrouble(at.tls, at.endpoint.host, run.now())
  if (trouble === 'expired' || trouble === 'notYet') return { ...TOLD, because: 'tls-certificate-expiry' }
  if (trouble === 'chain') return { ...TOLD, because: 'tls-chain' }
  const issuer = shorten(leaf.issuer, 80)
  if (trouble !== 'untrusted')
    return {
      outcome: 'pass',
      summary: { en: `Trusted, issued by ${issuer}.`, de: `Vertraut, ausgestellt von ${issuer}.` },
    }
  const vouched = at.role === 'mx' && (await run.get(usableTlsa, at.endpoint.host)).length > 0
  if (vouched) return { outcome: 'pass', summary: BY_DANE }
  const why = shorten(at.tls.trustError ?? '', 60)
  return {
    outcome: at.role === 'client' ? 'fail' : 'warn',
    summary: {
      en: `The certificate is not trusted (${why}), issued by ${issuer}.`,
      de: `Dem Zertifikat wird nicht vertraut (${why}), ausgestellt von ${issuer}.`,
    },
    fix: fixBy(GET_ONE),
  }
}

const TOLD = {
  outcome: 'notApplicable',
  summary: {
    en: 'Another finding says what is wrong with it.',
    de: 'Ein anderer Befund sagt, was damit nicht stimmt.',
  },
} as const
const BY_DANE = {
  en: 'No authority vouches for it, but the TLSA records of the server do (DANE).',
  de: 'Keine Stelle bürgt dafür, aber die TLSA-Einträge des Servers tun es (DANE).',
}
const GET_ONE = {
  en: 'Get a certificate for the server’s name from a public authority (Let’s Encrypt, with certbot or acme.sh) and let the mail server use it.',
  de: 'Ein Zertifikat für den Namen des Servers von einer öffentlichen Stelle holen (Let’s Encrypt, mit certbot oder acme.sh) und den Mailserver es verwenden lassen.',
}
