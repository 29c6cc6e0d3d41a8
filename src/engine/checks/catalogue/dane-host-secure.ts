import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { DNSSEC_UNKNOWN, judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dane-host-secure',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'With DANE, the mail servers’ names are signed', de: 'Bei DANE sind die Namen der Mailserver signiert' },
  explanation: {
    en: 'Senders ask for TLSA records only if the addresses of the mail server are proven by DNSSEC. The zone of its name must be signed as well as the domain.',
    de: 'Absender fragen nur dann nach TLSA-Einträgen, wenn die Adressen des Mailservers durch DNSSEC belegt sind. Die Zone seines Namens muss ebenso signiert sein wie die Domain.',
  },
  cites: [rfc(7672, '2.2.2'), rfc(7672, '2.2.3')],
  run: (run) =>
    judgeTlsa(run, 'records', async ({ hostSecurity }) => {
      const { security } = (await run.get(mxHosts)).response
      if (security === 'unknown' || hostSecurity === 'unknown') return DNSSEC_UNKNOWN
      if (security !== 'secure') return { outcome: 'notApplicable', summary: UNSIGNED, because: 'dane-mx-secure' }
      if (hostSecurity === 'secure')
        return { outcome: 'pass', summary: { en: 'The zone is signed.', de: 'Die Zone ist signiert.' } }
      return { outcome: 'warn', summary: HOST, fix: fixBy(SIGN) }
    }),
}

const UNSIGNED = { en: 'Already the domain is not signed.', de: 'Schon die Domain ist nicht signiert.' }
const HOST = {
  en: 'There are TLSA records, but the addresses of the server are not proven by DNSSEC, so no sender uses them.',
  de: 'Es gibt TLSA-Einträge, aber die Adressen des Servers sind nicht durch DNSSEC belegt; kein Absender benutzt sie.',
}
const SIGN = {
  en: 'Sign the zone in which the server’s name stands, or give the server a name in a signed zone.',
  de: 'Die Zone signieren, in der der Name des Servers steht, oder dem Server einen Namen in einer signierten Zone geben.',
}
