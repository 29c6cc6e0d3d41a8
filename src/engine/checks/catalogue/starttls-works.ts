import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'starttls-works',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'STARTTLS works where it is offered', de: 'STARTTLS funktioniert, wo es angeboten wird' },
  explanation: {
    en: 'A sender that is offered encryption takes it. If the handshake then fails, many senders keep the mail and try in vain for days.',
    de: 'Ein Absender, dem Verschlüsselung angeboten wird, nimmt sie an. Scheitert dann der Handschlag, behalten viele Absender die Mail und versuchen es tagelang vergeblich.',
  },
  cites: [rfc(3207, '4.1'), rfc(8446, '4')],
  run: (run) => judgeSessions(run, 'ehlo', judge),
}

function judge({ session }: MxSession): Judgement {
  const { capabilities, startTls, tls, broke } = session
  if (!capabilities.has('STARTTLS')) return { ...NOT_OFFERED, because: 'starttls-offered' }
  if (startTls === 'used')
    return {
      outcome: 'pass',
      summary: {
        en: `The handshake works (${tls?.protocol ?? 'TLS'}).`,
        de: `Der Handschlag funktioniert (${tls?.protocol ?? 'TLS'}).`,
      },
    }
  if (startTls === 'refused') return { outcome: 'fail', summary: REFUSED, fix: fixBy(LOOK) }
  const why = shorten(tls?.error ?? broke ?? '', 120)
  return {
    outcome: 'fail',
    summary: {
      en: `STARTTLS is offered, but the handshake fails: ${why}.`,
      de: `STARTTLS wird angeboten, aber der Handschlag scheitert: ${why}.`,
    },
    fix: fixBy(LOOK),
  }
}

const NOT_OFFERED = {
  outcome: 'notApplicable',
  summary: { en: 'STARTTLS is not offered.', de: 'STARTTLS wird nicht angeboten.' },
} as const
const REFUSED = {
  en: 'STARTTLS is offered, but the command is refused.',
  de: 'STARTTLS wird angeboten, aber der Befehl wird abgelehnt.',
}
const LOOK = {
  en: 'Most often the certificate or the key cannot be read or do not belong together: the server’s log names the file. Repair it, or do not offer STARTTLS.',
  de: 'Meist sind Zertifikat oder Schlüssel nicht lesbar oder gehören nicht zusammen: Das Log des Servers nennt die Datei. Reparieren, oder STARTTLS nicht anbieten.',
}
