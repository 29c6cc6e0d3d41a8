import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-greeting-delay',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'The greeting comes soon', de: 'Der Gruß kommt bald' },
  explanation: {
    en: 'A pause before the greeting keeps out spam programs that cannot wait; real senders wait five minutes. A very long pause costs mail from impatient ones all the same.',
    de: 'Eine Pause vor dem Gruß hält Spamprogramme fern, die nicht warten können; echte Absender warten fünf Minuten. Eine sehr lange Pause kostet trotzdem Mail von ungeduldigen.',
  },
  cites: [rfc(5321, '4.5.3.2.1')],
  run: (run) => judgeSessions(run, 'greeted', judge),
}

function judge({ session }: MxSession): Judgement {
  const seconds = (session.banner?.tookMs ?? 0) / 1000
  const took = seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0)
  const summary = {
    en: `The greeting came after ${took} seconds.`,
    de: `Der Gruß kam nach ${took.replace('.', ',')} Sekunden.`,
  }
  if (seconds <= 6) return { outcome: 'pass', summary }
  return { outcome: seconds > 45 ? 'warn' : 'notice', summary, fix: fixBy(SHORTER, SETTINGS) }
}

const SHORTER = {
  en: 'If the pause is not meant: slow look-ups before the greeting (blocklists, reverse names) are the usual reason. If it is meant, a few seconds are enough.',
  de: 'Wenn die Pause nicht gewollt ist: Langsame Abfragen vor dem Gruß (Sperrlisten, Reverse-DNS-Namen) sind der übliche Grund. Wenn sie gewollt ist, genügen wenige Sekunden.',
}
const SETTINGS = [{ software: 'Postfix (postscreen)', file: 'main.cf', lines: ['postscreen_greet_wait = 6s'] }]
