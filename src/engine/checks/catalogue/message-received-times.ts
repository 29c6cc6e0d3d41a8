import type { Hop } from '../../received/read-received.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

/** Clocks differ a little, and servers write the time at different moments. */
const USUAL_SECONDS = 60
const GRAVE_SECONDS = 300

export const check: Check = {
  id: 'message-received-times',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Clocks on the way agree', de: 'Die Uhren auf dem Weg stimmen überein' },
  explanation: {
    en: 'Each server writes down when it took the mail. A time before that of the server before it means a wrong clock, or a forged line.',
    de: 'Jeder Server vermerkt, wann er die Mail annahm. Eine Zeit vor der des vorherigen Servers bedeutet eine falsche Uhr oder eine gefälschte Zeile.',
  },
  cites: [rfc(5321, '4.4')],
  run: async (run) => {
    const { hops } = await run.get(message)
    run.note({ kind: 'note', lines: hops.map(lineOf) })
    const timed = hops.filter(({ time }) => time !== null)
    if (timed.length < 2)
      return notApplicable({
        en: 'Fewer than two servers wrote a time.',
        de: 'Weniger als zwei Server vermerkten eine Zeit.',
      })
    const worst = hops.toSorted((a, b) => (a.delaySeconds ?? 0) - (b.delaySeconds ?? 0))[0]
    const back = -(worst?.delaySeconds ?? 0)
    if (worst === undefined || back <= USUAL_SECONDS) return pass({ en: 'They do.', de: 'So ist es.' })
    const host = shorten(worst.by ?? '?', 80)
    const summary = {
      en: `At ${host} the time jumps back by ${back} seconds.`,
      de: `Bei ${host} springt die Zeit um ${back} Sekunden zurück.`,
    }
    return (back > GRAVE_SECONDS ? warn : notice)(summary, { fix: fixBy(FIX) })
  },
}

/** One line of the way, for the evidence. */
function lineOf({ from, by, with: protocol, tls, time, delaySeconds }: Hop): string {
  const when = time === null ? '-' : new Date(time).toISOString()
  const delay = delaySeconds === null ? '' : ` +${delaySeconds}s`
  return shorten(`${when}${delay}  ${from ?? '-'} > ${by ?? '-'}  ${protocol ?? ''} ${tls ?? ''}`.trim(), 300)
}

const FIX = { en: 'Set the clocks of your own servers by NTP.', de: 'Die Uhren der eigenen Server mit NTP stellen.' }
