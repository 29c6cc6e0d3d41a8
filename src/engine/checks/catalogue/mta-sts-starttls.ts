import type { Check } from '../check.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { judgeSessions } from '../judge-servers.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-starttls',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'With MTA-STS, STARTTLS is offered', de: 'Bei MTA-STS wird STARTTLS angeboten' },
  explanation: {
    en: 'A policy in mode enforce demands encryption. If a mail server then does not offer it, senders with MTA-STS do not deliver to it.',
    de: 'Eine Richtlinie mit mode enforce verlangt Verschlüsselung. Bietet ein Mailserver sie dann nicht an, stellen Absender mit MTA-STS nicht an ihn zu.',
  },
  cites: [rfc(8461, '4.2'), rfc(8461, '5')],
  run: (run) =>
    judgeStsPolicy(run, (policy) => {
      if (policy.mode !== 'enforce') return notApplicable(NOT_ENFORCED)
      return judgeSessions(run, 'ehlo', async ({ session, server }) => {
        if (session.capabilities.has('STARTTLS')) return { outcome: 'pass', summary: OFFERED }
        if ((await run.get(usableTlsa, server.host)).length > 0)
          return { outcome: 'notApplicable', summary: MISSING, because: 'dane-starttls' }
        return { outcome: 'fail', summary: MISSING, fix: fixBy(ENABLE, SETTINGS) }
      })
    }),
}

const NOT_ENFORCED = {
  en: 'The policy demands nothing: its mode is not enforce.',
  de: 'Die Richtlinie verlangt nichts: Ihr mode ist nicht enforce.',
}
const OFFERED = { en: 'STARTTLS is offered.', de: 'STARTTLS wird angeboten.' }
const MISSING = {
  en: 'The MTA-STS policy demands encryption, but STARTTLS is not offered. Senders with MTA-STS do not deliver.',
  de: 'Die MTA-STS-Richtlinie verlangt Verschlüsselung, aber STARTTLS wird nicht angeboten. Absender mit MTA-STS stellen nicht zu.',
}
const ENABLE = {
  en: 'Switch TLS on in the mail server. Until then set the policy to mode testing and give its record a new id.',
  de: 'Im Mailserver TLS einschalten. Bis dahin die Richtlinie auf mode testing stellen und ihrem Eintrag eine neue id geben.',
}
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['smtpd_tls_security_level = may'] },
  { software: 'Exim', file: 'exim4.conf', lines: ['tls_advertise_hosts = *'] },
  { software: 'MTA-STS', file: '/.well-known/mta-sts.txt', lines: ['mode: testing'] },
]
