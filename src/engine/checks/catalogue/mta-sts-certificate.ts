import { utcTime } from '../../dns/utc-time.ts'
import type { Check } from '../check.ts'
import { judgeMtaSts } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

const DAY = 86_400_000

export const check: Check = {
  id: 'mta-sts-certificate',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'The MTA-STS policy host has a good certificate',
    de: 'Der MTA-STS-Richtlinien-Host hat ein gutes Zertifikat',
  },
  explanation: {
    en: 'Senders believe a policy only over a verified connection: the certificate must be trusted, valid, and for the name mta-sts of this domain.',
    de: 'Absender glauben einer Richtlinie nur über eine geprüfte Verbindung: Das Zertifikat muss vertrauenswürdig und gültig sein und auf den Namen mta-sts dieser Domain lauten.',
  },
  cites: [rfc(8461, '3.3'), rfc(9525, '6')],
  run: (run) =>
    judgeMtaSts(run, 'certificate', ({ page }) => {
      if (page === null) return notApplicable(NO_HOST, 'mta-sts-host')
      if (page.outcome === 'certificate') {
        const why = shorten(page.error ?? page.tls?.trustError ?? '', 120)
        return fail(refused(why), { fix: fixBy(FIX) })
      }
      const leaf = page.tls?.chain[0]
      if (leaf === undefined) return notApplicable(NOT_SEEN, 'mta-sts-fetch')
      const until = utcTime(leaf.validTo).slice(0, 10)
      const words = { en: `It is valid until ${until}.`, de: `Es gilt bis ${until}.` }
      return leaf.validTo - run.now() < 14 * DAY ? warn(words, { fix: fixBy(RENEW) }) : pass(words)
    }),
}

function refused(why: string) {
  return {
    en: `The certificate is not accepted${why === '' ? '' : ` (${why})`}: senders cannot fetch the policy.`,
    de: `Das Zertifikat wird nicht angenommen${why === '' ? '' : ` (${why})`}: Absender können die Richtlinie nicht holen.`,
  }
}

const NO_HOST = { en: 'The policy host has no address.', de: 'Der Richtlinien-Host hat keine Adresse.' }
const NOT_SEEN = { en: 'No certificate was seen.', de: 'Es war kein Zertifikat zu sehen.' }
const FIX = {
  en: 'Get a certificate that contains the name mta-sts of this domain, and let the web server use it for this name.',
  de: 'Ein Zertifikat holen, das den Namen mta-sts dieser Domain enthält, und den Webserver es für diesen Namen benutzen lassen.',
}
const RENEW = {
  en: 'Look why the certificate was not renewed by itself.',
  de: 'Nachsehen, warum das Zertifikat nicht von selbst erneuert wurde.',
}
