import type { Check } from '../check.ts'
import { mxSessions } from '../facts/mx-sessions.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import { missingStage } from '../judge-servers.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dane-starttls',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'With TLSA records, STARTTLS is offered', de: 'Bei TLSA-Einträgen wird STARTTLS angeboten' },
  explanation: {
    en: 'TLSA records promise encryption. If the server then does not offer it, senders with DANE do not deliver.',
    de: 'TLSA-Einträge versprechen Verschlüsselung. Bietet der Server sie dann nicht an, stellen Absender mit DANE nicht zu.',
  },
  cites: [rfc(7672, '2.2')],
  run: (run) =>
    judgeTlsa(run, 'secure', async ({ host }) => {
      const [sessions, usable] = await Promise.all([run.get(mxSessions), run.get(usableTlsa, host)])
      const own = sessions.filter(
        ({ server, session }) => server.host === host && missingStage(session, 'ehlo') === null,
      )
      if (own.length === 0) return NOT_TALKED
      if (usable.length === 0) return { ...UNUSABLE, because: 'tlsa-usage' }
      const without = own.filter(({ session }) => !session.capabilities.has('STARTTLS'))
      if (without.length === 0)
        return { outcome: 'pass', summary: { en: 'STARTTLS is offered.', de: 'STARTTLS wird angeboten.' } }
      const where = without.map(({ server }) => server.address).join(', ')
      return {
        outcome: 'fail',
        summary: {
          en: `There are TLSA records, but STARTTLS is not offered (${where}). Senders with DANE do not deliver.`,
          de: `Es gibt TLSA-Einträge, aber STARTTLS wird nicht angeboten (${where}). Absender mit DANE stellen nicht zu.`,
        },
        fix: fixBy(ENABLE),
      }
    }),
}

const NOT_TALKED = {
  outcome: 'notApplicable',
  summary: {
    en: 'Nothing was said with this server: it is not named as one’s own, or did not answer.',
    de: 'Mit diesem Server wurde nicht gesprochen: Er ist nicht als eigener angegeben oder antwortete nicht.',
  },
} as const
const UNUSABLE = {
  outcome: 'notApplicable',
  summary: { en: 'No record is usable.', de: 'Kein Eintrag ist verwendbar.' },
} as const
const ENABLE = {
  en: 'Switch TLS on (smtpd_tls_security_level = may in Postfix), or take the TLSA records away.',
  de: 'TLS einschalten (in Postfix smtpd_tls_security_level = may), oder die TLSA-Einträge entfernen.',
}
