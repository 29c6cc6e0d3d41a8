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
  id: 'tls-certificate-name',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'Certificates bear the name of the server', de: 'Zertifikate tragen den Namen des Servers' },
  explanation: {
    en: 'A certificate is good only for the names in it (subjectAltName). Mail programs, and senders that follow MTA-STS, compare them with the name they looked for.',
    de: 'Ein Zertifikat gilt nur für die Namen darin (subjectAltName). Mailprogramme und Absender, die MTA-STS befolgen, vergleichen sie mit dem Namen, den sie gesucht haben.',
  },
  cites: [rfc(9525, '6.3'), rfc(7817, '3'), rfc(8461, '4.1')],
  run: (run) => judgeTrust(run, (at, leaf) => judge(run, at, leaf)),
}

async function judge(run: Run, at: TlsEndpoint, leaf: Certificate): Promise<Judgement> {
  const { host } = at.endpoint
  const now = Math.min(Math.max(run.now(), leaf.validFrom), leaf.validTo)
  const trouble = certificateTrouble({ ...at.tls, trustError: dateless(at.tls.trustError) }, host, now)
  if (trouble === 'untrusted' || trouble === 'chain')
    return { outcome: 'notApplicable', summary: TOLD, because: trouble === 'chain' ? 'tls-chain' : 'tls-certificate' }
  if (trouble === null)
    return { outcome: 'pass', summary: { en: `It is good for ${shorten(host)}.`, de: `Es gilt für ${shorten(host)}.` } }
  if (!at.named) return { outcome: 'notApplicable', summary: NOT_KNOWN }
  if (at.role === 'mx' && (await run.get(usableTlsa, host)).some(({ usage }) => usage === 3))
    return { outcome: 'pass', summary: BY_DANE }
  const names = shorten(leaf.names.slice(0, 5).join(', ') || '–', 100)
  return {
    outcome: at.role === 'client' ? 'fail' : 'warn',
    summary: {
      en: `The certificate is not good for ${shorten(host)}; it names ${names}.`,
      de: `Das Zertifikat gilt nicht für ${shorten(host)}; es nennt ${names}.`,
    },
    fix: fixBy(REISSUE(host)),
  }
}

function dateless(error: string | null): string | null {
  return error === 'CERT_HAS_EXPIRED' || error === 'CERT_NOT_YET_VALID' ? null : error
}

const TOLD = { en: 'Nobody vouches for it anyway.', de: 'Es bürgt ohnehin niemand dafür.' }
const NOT_KNOWN = {
  en: 'Under which name mail programs look for this port is not known (no SRV record), so the name was not compared.',
  de: 'Unter welchem Namen Mailprogramme diesen Port suchen, ist nicht bekannt (kein SRV-Eintrag); der Name wurde daher nicht verglichen.',
}
const BY_DANE = {
  en: 'Another name, but with the server’s TLSA records (DANE) names do not count.',
  de: 'Ein anderer Name, aber mit den TLSA-Einträgen des Servers (DANE) zählen Namen nicht.',
}

function REISSUE(host: string) {
  const name = shorten(host)
  return {
    en: `Get the certificate anew with ${name} among its names (with certbot: one more -d ${name}).`,
    de: `Das Zertifikat neu ausstellen lassen, mit ${name} unter seinen Namen (mit certbot: ein weiteres -d ${name}).`,
  }
}
