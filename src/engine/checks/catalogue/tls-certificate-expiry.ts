import { utcDay } from '../../dns/utc-time.ts'
import { certificateTrouble } from '../certificate-trouble.ts'
import type { Check } from '../check.ts'
import type { TlsEndpoint } from '../facts/tls-endpoints.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import type { Judgement } from '../judge-servers.ts'
import { judgeTrust } from '../judge-tls.ts'
import type { Run } from '../run.ts'
import { fixBy, rfc, source } from '../verdict.ts'
import type { Certificate } from '../world.ts'

export const check: Check = {
  id: 'tls-certificate-expiry',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'Certificates are valid and renewed in time',
    de: 'Zertifikate sind gültig und werden rechtzeitig erneuert',
  },
  explanation: {
    en: 'A certificate ends on a fixed day. Renewal runs by itself until it does not, and mostly nobody notices before users call.',
    de: 'Ein Zertifikat endet an einem festen Tag. Die Erneuerung läuft von selbst, bis sie es einmal nicht tut, und meist merkt es niemand, bevor Nutzer anrufen.',
  },
  cites: [
    rfc(5280, '4.1.2.5'),
    source('Let’s Encrypt: integration guide', 'https://letsencrypt.org/docs/integration-guide/'),
  ],
  run: (run) => judgeTrust(run, (at, leaf) => judge(run, at, leaf)),
}

const DAY = 86_400_000

async function judge(run: Run, at: TlsEndpoint, leaf: Certificate): Promise<Judgement> {
  const trouble = certificateTrouble(at.tls, at.endpoint.host, run.now())
  const [until, from] = [utcDay(leaf.validTo), utcDay(leaf.validFrom)]
  if (trouble === 'expired' || trouble === 'notYet') {
    const byDane = at.role === 'mx' && (await run.get(usableTlsa, at.endpoint.host)).some(({ usage }) => usage === 3)
    const grave = at.role === 'client' ? 'fail' : byDane ? 'notice' : 'warn'
    return {
      outcome: grave,
      summary:
        trouble === 'expired'
          ? {
              en: `It ended on ${until}, or one that vouches for it did.`,
              de: `Es ist am ${until} abgelaufen, oder eines, das dafür bürgt, ist es.`,
            }
          : { en: `It is valid only from ${from}.`, de: `Es gilt erst ab ${from}.` },
      fix: fixBy(RENEW),
    }
  }
  const left = leaf.validTo - run.now()
  const life = leaf.validTo - leaf.validFrom
  const days = Math.floor(left / DAY)
  const summary = { en: `Valid until ${until}, ${days} days more.`, de: `Gültig bis ${until}, noch ${days} Tage.` }
  // Certificates of 45 and of 6 days are renewed when a third of their life is left.
  if (left < Math.min(7 * DAY, life / 6)) return { outcome: 'warn', summary, fix: fixBy(RENEW) }
  if (left < Math.min(21 * DAY, life / 4)) return { outcome: 'notice', summary, fix: fixBy(RENEW) }
  return { outcome: 'pass', summary }
}

const RENEW = {
  en: 'Renew it now (`certbot renew`), look why the timer did not, and let a deploy hook reload the mail server: a new file that is not loaded helps nobody.',
  de: 'Jetzt erneuern (`certbot renew`), nachsehen, warum der Timer es nicht tat, und den Mailserver per Deploy-Hook neu laden lassen: Eine neue Datei, die nicht geladen ist, hilft niemandem.',
}
