import type { Check } from '../check.ts'
import { capabilitiesUnderTls, judgeSubmission } from '../judge-services.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'submission-mechanisms',
  area: 'clients',
  level: 'should',
  subject: 'domain',
  title: { en: 'Ways of logging in fit today’s programs', de: 'Die Anmeldeverfahren passen zu heutigen Programmen' },
  explanation: {
    en: 'Every mail program knows PLAIN, which is safe under TLS. CRAM-MD5 needs readable passwords on the server, and ANONYMOUS lets everybody in.',
    de: 'Jedes Mailprogramm kennt PLAIN, unter TLS ist das sicher. CRAM-MD5 braucht lesbare Passwörter auf dem Server, und ANONYMOUS lässt jeden ein.',
  },
  cites: [rfc(4954, '4'), rfc(7677, '4'), rfc(4616)],
  run: (run) =>
    judgeSubmission(run, (service) => {
      const offered = capabilitiesUnderTls(service).get('AUTH')
      if (offered === undefined) return { ...NONE, because: 'submission-auth' }
      const mechanisms = offered.toUpperCase().split(/\s+/)
      const shown = shorten(offered, 60)
      const summary = { en: `Offered: ${shown}.`, de: `Angeboten: ${shown}.` }
      if (mechanisms.includes('ANONYMOUS')) return { outcome: 'warn', summary, fix: fixBy(NO_ANONYMOUS) }
      return mechanisms.some((name) => GOOD.test(name))
        ? { outcome: 'pass', summary }
        : { outcome: 'notice', summary, fix: fixBy(ADD_PLAIN) }
    }),
}

const GOOD = /^(?:PLAIN|SCRAM-SHA-|OAUTHBEARER|XOAUTH2|EXTERNAL|GSSAPI)/
const NONE = {
  outcome: 'notApplicable',
  summary: { en: 'No login is offered.', de: 'Keine Anmeldung wird angeboten.' },
} as const
const NO_ANONYMOUS = { en: 'Take ANONYMOUS away.', de: 'ANONYMOUS entfernen.' }
const ADD_PLAIN = {
  en: 'Offer PLAIN (under TLS), and SCRAM-SHA-256 if the passwords are stored for it.',
  de: 'PLAIN anbieten (unter TLS), und SCRAM-SHA-256, wenn die Passwörter dafür abgelegt sind.',
}
