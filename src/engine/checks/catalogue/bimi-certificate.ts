import { readMarkCertificate } from '../../bimi/mark-certificate.ts'
import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { utcDay } from '../../dns/utc-time.ts'
import type { Check } from '../check.ts'
import { bimiFile } from '../facts/bimi.ts'
import { judgeBimi } from '../judge-bimi.ts'
import { couldNotTell, fixBy, notice, pass, source, warn } from '../verdict.ts'

/** Dates and name only: whether the issuer is one that receivers trust, and the logo in it the same, is for them to say. */
export const check: Check = {
  id: 'bimi-certificate',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The BIMI mark certificate is valid', de: 'Das BIMI-Markenzertifikat ist gültig' },
  explanation: {
    en: 'Gmail and Apple show a logo only with a mark certificate (VMC or CMC), which costs money; others show it without.',
    de: 'Gmail und Apple zeigen ein Logo nur mit Markenzertifikat (VMC oder CMC), das Geld kostet; andere zeigen es ohne.',
  },
  cites: [
    source(
      'BIMI Group, Verified and Common Mark Certificates',
      'https://bimigroup.org/verified-mark-certificates-vmc-and-bimi/',
    ),
  ],
  run: (run) =>
    judgeBimi(run, async () => {
      const page = await run.get(bimiFile, 'certificate')
      if (page === null) return notice(NONE)
      if (page.outcome === 'timeout' || page.outcome === 'unreachable' || page.outcome === 'cancelled')
        return couldNotTell(UNKNOWN)
      const certificate = page.outcome === 'ok' && page.status === 200 ? readMarkCertificate(page.body) : null
      if (certificate === null) return warn(UNREADABLE, { fix: fixBy(SERVE) })
      const [from, until] = [utcDay(certificate.validFrom), utcDay(certificate.validTo)]
      const words = { en: `It is valid from ${from} until ${until}.`, de: `Es gilt von ${from} bis ${until}.` }
      if (run.now() > certificate.validTo || run.now() < certificate.validFrom)
        return warn(words, { fix: fixBy(RENEW) })
      const { domain } = run.subject
      const isFor = certificate.names.some(
        (name) => name === domain || name === registeredDomain(domain) || name.endsWith(`._bimi.${domain}`),
      )
      return isFor ? pass(words) : warn(OTHER, { fix: fixBy(RENEW) })
    }),
}

const NONE = {
  en: 'There is no mark certificate: Gmail and Apple do not show the logo.',
  de: 'Es gibt kein Markenzertifikat: Gmail und Apple zeigen das Logo nicht.',
}
const UNKNOWN = {
  en: 'Could not tell: the server of the certificate did not answer.',
  de: 'Nicht festzustellen: Der Server des Zertifikats hat nicht geantwortet.',
}
const UNREADABLE = {
  en: 'At the address of the certificate there is no certificate in PEM form.',
  de: 'Unter der Adresse des Zertifikats liegt kein Zertifikat in PEM-Form.',
}
const OTHER = {
  en: 'The certificate is for another domain.',
  de: 'Das Zertifikat gilt für eine andere Domain.',
}
const SERVE = {
  en: 'Serve the whole chain as a PEM file at this address.',
  de: 'Die ganze Kette als PEM-Datei unter dieser Adresse ausliefern.',
}
const RENEW = {
  en: 'Get a new certificate for this domain from the issuer.',
  de: 'Beim Aussteller ein neues Zertifikat für diese Domain holen.',
}
