import type { Check } from '../check.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { fixBy, notice, pass, rfc, warn } from '../verdict.ts'

const DAY = 86_400
const WEEK = 604_800

export const check: Check = {
  id: 'mta-sts-max-age',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'The MTA-STS policy is kept long enough', de: 'Die MTA-STS-Richtlinie wird lange genug behalten' },
  explanation: {
    en: 'max_age says for how many seconds senders remember the policy. Who can block the policy host has won as soon as they forget it.',
    de: 'max_age sagt, wie viele Sekunden Absender die Richtlinie behalten. Wer den Richtlinien-Host blockieren kann, hat gewonnen, sobald sie sie vergessen.',
  },
  cites: [rfc(8461, '3.2'), rfc(8461, '10.2')],
  run: (run) =>
    judgeStsPolicy(run, ({ mode, maxAge }) => {
      const words = {
        en: `Senders keep it for ${maxAge} seconds (${days(maxAge, 'day', 'days')}).`,
        de: `Absender behalten sie ${maxAge} Sekunden (${days(maxAge, 'Tag', 'Tage')}).`,
      }
      if (mode !== 'enforce' || maxAge >= WEEK) return pass(words)
      return maxAge < DAY ? warn(words, { fix: fixBy(FIX) }) : notice(words, { fix: fixBy(FIX) })
    }),
}

function days(seconds: number, one: string, many: string): string {
  const count = Math.floor(seconds / DAY)
  return `${count} ${count === 1 ? one : many}`
}

const FIX = {
  en: 'While nothing is about to change, several weeks are right: max_age: 2419200.',
  de: 'Solange sich nichts ändern soll, sind mehrere Wochen richtig: max_age: 2419200.',
}
