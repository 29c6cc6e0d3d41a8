import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { isMasked, type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-reply-format',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'Replies are well formed', de: 'Die Antworten sind wohlgeformt' },
  explanation: {
    en: 'Each line of a reply begins with the same three digits, and the last one is marked by a space. Senders hang up on anything else.',
    de: 'Jede Zeile einer Antwort beginnt mit denselben drei Ziffern, und die letzte ist durch ein Leerzeichen gekennzeichnet. Bei allem anderen legen Absender auf.',
  },
  cites: [rfc(5321, '4.2.1'), rfc(5321, '4.5.3.1.5')],
  run: (run) => judgeSessions(run, 'connected', judge),
}

function judge({ session }: MxSession): Judgement {
  const { banner, broke } = session
  if (isMasked(session)) return { outcome: 'notApplicable', summary: NOTHING, because: 'smtp-banner-masked' }
  if (broke === 'tooMuch') return { outcome: 'fail', summary: ENDLESS, fix: fixBy(LOOK) }
  if (broke === 'malformed' || banner?.code === 0) {
    const said = session.transcript.findLast((line) => line.startsWith('S: '))?.slice(3) ?? banner?.lines[0] ?? ''
    const line = shorten(said, 100)
    return {
      outcome: 'fail',
      summary: { en: `“${line}” is no SMTP reply.`, de: `„${line}“ ist keine SMTP-Antwort.` },
      fix: fixBy(LOOK),
    }
  }
  if (banner === null) return { outcome: 'notApplicable', summary: NOTHING, because: 'smtp-greeting' }
  return { outcome: 'pass', summary: { en: 'All replies are well formed.', de: 'Alle Antworten sind wohlgeformt.' } }
}

const NOTHING = { en: 'There was no reply to look at.', de: 'Es kam keine Antwort, die sich ansehen ließe.' }
const ENDLESS = {
  en: 'A reply does not end: too many lines, or a line without end.',
  de: 'Eine Antwort hört nicht auf: zu viele Zeilen oder eine Zeile ohne Ende.',
}
const LOOK = {
  en: 'See what listens on port 25: another service, a faulty proxy, or a firewall that changes the lines.',
  de: 'Nachsehen, was auf Port 25 lauscht: ein anderer Dienst, ein fehlerhafter Proxy oder eine Firewall, die Zeilen verändert.',
}
