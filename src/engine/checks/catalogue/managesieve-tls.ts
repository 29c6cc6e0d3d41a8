import type { Check } from '../check.ts'
import { judgeMailboxes } from '../judge-services.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'managesieve-tls',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'ManageSieve is encrypted before login', de: 'ManageSieve ist vor der Anmeldung verschlüsselt' },
  explanation: {
    en: 'By ManageSieve (port 4190) users edit their filters, with the password of their mailbox. It must offer STARTTLS, and no readable login before.',
    de: 'Über ManageSieve (Port 4190) bearbeiten Nutzer ihre Filter, mit dem Passwort ihres Postfachs. Es muss STARTTLS anbieten und vorher keine lesbare Anmeldung.',
  },
  cites: [rfc(5804, '1.1'), rfc(5804, '2.2')],
  run: (run) =>
    judgeMailboxes(run, 'managesieve', ({ said }) => {
      if (said.tls?.outcome === 'failed' || said.startTls === 'refused')
        return { outcome: 'notApplicable', summary: FAILED, because: 'client-services-answer' }
      if (said.startTls === 'notOffered') return { outcome: 'fail', summary: CLEAR, fix: fixBy(ENABLE, SETTINGS) }
      const early = said.capabilities.find((line) => /^SASL\b.*\b(?:PLAIN|LOGIN)\b/.test(line))
      if (early === undefined) return { outcome: 'pass', summary: { en: 'It is.', de: 'Das ist es.' } }
      return {
        outcome: 'warn',
        summary: {
          en: `Before STARTTLS it offers ${shorten(early, 60)}.`,
          de: `Vor STARTTLS bietet er ${shorten(early, 60)} an.`,
        },
        fix: fixBy(ENABLE, SETTINGS),
      }
    }),
}

const FAILED = { en: 'TLS is there, but fails.', de: 'TLS ist da, scheitert aber.' }
const CLEAR = { en: 'Port 4190 offers no STARTTLS.', de: 'Port 4190 bietet kein STARTTLS an.' }
const ENABLE = { en: 'Demand TLS before login.', de: 'TLS vor der Anmeldung verlangen.' }
const SETTINGS = [{ software: 'Dovecot', file: '10-ssl.conf', lines: ['ssl = required'] }]
