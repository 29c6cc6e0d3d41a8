import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

const SLOW_SECONDS = 300

export const check: Check = {
  id: 'message-slow-hop',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'No server kept the mail for long', de: 'Kein Server hielt die Mail lange auf' },
  explanation: {
    en: 'Where a mail waits for minutes, a queue is full, a scanner is slow, or the receiver asked to come again (greylisting).',
    de: 'Wo eine Mail minutenlang wartet, ist eine Warteschlange voll, ein Scanner langsam, oder der Empfänger bat, wiederzukommen (Greylisting).',
  },
  cites: [rfc(5321, '4.4'), rfc(6647, '2')],
  run: async (run) => {
    await noteFields(run, 'received')
    const { hops, values } = await run.get(message)
    const slowest = hops.toSorted((a, b) => (b.delaySeconds ?? 0) - (a.delaySeconds ?? 0))[0]
    const seconds = slowest?.delaySeconds ?? null
    if (slowest === undefined || seconds === null)
      return notApplicable({ en: 'The way shows no times.', de: 'Der Weg zeigt keine Zeiten.' })
    if (seconds <= SLOW_SECONDS)
      return pass({
        en: `The longest stop took ${Math.max(0, seconds)} seconds.`,
        de: `Der längste Halt dauerte ${Math.max(0, seconds)} Sekunden.`,
      })
    const [host, minutes] = [shorten(slowest.by ?? '?', 80), Math.round(seconds / 60)]
    const before = shorten(hops[hops.indexOf(slowest) - 1]?.by ?? slowest.from ?? '?', 80)
    const noted = values('x-greylist')[0] ?? values('x-spam-greylist')[0]
    const grey = noted !== undefined || (seconds < 3600 && slowest === hops.at(-1))
    return notice({
      en: `Between ${before} and ${host} it took ${minutes} minutes${grey ? '; greylisting looks like that' : ''}.`,
      de: `Zwischen ${before} und ${host} dauerte es ${minutes} Minuten${grey ? '; so sieht Greylisting aus' : ''}.`,
    })
  },
}
