import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-connect-time',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'The connection is made soon', de: 'Die Verbindung kommt bald zustande' },
  explanation: {
    en: 'A connection that takes seconds points to a line that is full, or to a firewall that drops packets.',
    de: 'Eine Verbindung, die Sekunden braucht, deutet auf eine volle Leitung oder eine Firewall, die Pakete fallen lässt.',
  },
  cites: [rfc(5321, '4.5.3.2')],
  run: (run) => judgeSessions(run, 'connected', judge),
}

function judge({ session: { connectMs } }: MxSession): Judgement {
  const ms = Math.round(connectMs)
  const summary = { en: `It took ${ms} ms.`, de: `Es dauerte ${ms} ms.` }
  return ms > 5000 ? { outcome: 'notice', summary, fix: fixBy(LOOK) } : { outcome: 'pass', summary }
}

const LOOK = {
  en: 'See whether the line is full or packets are lost on the way (`mtr`), and whether the queue of the listener is long enough.',
  de: 'Nachsehen, ob die Leitung voll ist oder unterwegs Pakete verloren gehen (`mtr`) und ob die Warteschlange des lauschenden Dienstes reicht.',
}
