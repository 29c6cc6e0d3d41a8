import { registeredDomain } from '../../dmarc/older-receivers.ts'
import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { DNSSEC_UNKNOWN, judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dane-mx-secure',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'With DANE, the domain itself is signed', de: 'Bei DANE ist die Domain selbst signiert' },
  explanation: {
    en: 'TLSA records count only if the MX records that lead to them are proven by DNSSEC too. Else senders pass them by.',
    de: 'TLSA-Einträge zählen nur, wenn auch die MX-Einträge, die zu ihnen führen, durch DNSSEC belegt sind. Sonst übergehen Absender sie.',
  },
  cites: [rfc(7672, '2.2.1')],
  run: (run) =>
    judgeTlsa(run, 'records', async ({ host }) => {
      const { security } = (await run.get(mxHosts)).response
      if (security === 'unknown') return DNSSEC_UNKNOWN
      if (security === 'secure') return { outcome: 'pass', summary: { en: 'It is signed.', de: 'Sie ist signiert.' } }
      // A host that receives for many domains has its records for those that are signed.
      const isOwn = registeredDomain(host) === registeredDomain(run.subject.domain)
      return { outcome: isOwn ? 'warn' : 'notice', summary: UNSIGNED, fix: fixBy(SIGN) }
    }),
}

const UNSIGNED = {
  en: 'There are TLSA records, but the MX records of the domain are not proven by DNSSEC, so no sender uses them.',
  de: 'Es gibt TLSA-Einträge, aber die MX-Einträge der Domain sind nicht durch DNSSEC belegt; kein Absender benutzt sie.',
}
const SIGN = {
  en: 'Sign the domain’s zone with DNSSEC and hand the DS record to the registrar.',
  de: 'Die Zone der Domain mit DNSSEC signieren und den DS-Eintrag beim Registrar hinterlegen.',
}
