import type { Localized } from '../../bounces/diagnosis.ts'
import { utcDay } from '../../dns/utc-time.ts'
import { type CertificateTrouble, certificateTrouble } from '../certificate-trouble.ts'
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
    judgeMtaSts(run, 'certificate', ({ page, host }) => {
      if (page === null) return notApplicable(NO_HOST, 'mta-sts-host')
      if (page.outcome === 'certificate') {
        const trouble = page.tls === null ? null : certificateTrouble(page.tls, host.name, run.now())
        const why = trouble === null ? rawReason(shorten(page.error ?? '', 120)) : TROUBLE[trouble]
        return fail(refused(why), { fix: fixBy(FIX) })
      }
      const leaf = page.tls?.chain[0]
      if (leaf === undefined) return notApplicable(NOT_SEEN, 'mta-sts-fetch')
      const until = utcDay(leaf.validTo)
      const words = { en: `It is valid until ${until}.`, de: `Es gilt bis ${until}.` }
      return leaf.validTo - run.now() < 14 * DAY ? warn(words, { fix: fixBy(RENEW) }) : pass(words)
    }),
}

function refused(why: Localized): Localized {
  return {
    en: `The certificate is not accepted: ${why.en}. Senders cannot fetch the policy.`,
    de: `Das Zertifikat wird nicht angenommen: ${why.de}. Absender können die Richtlinie nicht holen.`,
  }
}

function rawReason(reason: string): Localized {
  return { en: reason, de: reason }
}

const TROUBLE: Readonly<Record<CertificateTrouble, Localized>> = {
  expired: { en: 'it has expired', de: 'Es ist abgelaufen' },
  notYet: { en: 'it is not valid yet', de: 'Es gilt noch nicht' },
  chain: { en: 'the certificate of its issuer was not sent along', de: 'Das Zertifikat des Ausstellers kam nicht mit' },
  untrusted: { en: 'nobody known vouches for it', de: 'Niemand Bekanntes bürgt dafür' },
  name: { en: 'it is for another name', de: 'Es lautet auf einen anderen Namen' },
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
