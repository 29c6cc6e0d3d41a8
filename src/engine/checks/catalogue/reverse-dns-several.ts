import type { Check } from '../check.ts'
import { judgeReverseNames, pointerFix } from '../judge-addresses.ts'
import { shorten } from '../shorten.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'reverse-dns-several',
  area: 'identity',
  level: 'should',
  subject: 'domain',
  title: { en: 'The address has one name', de: 'Die Adresse hat einen einzigen Namen' },
  explanation: {
    en: 'Several reverse names are allowed, but receivers look at one of them only, and which one changes from time to time.',
    de: 'Mehrere Reverse-DNS-Namen sind erlaubt, aber Empfänger sehen nur einen davon an, und welchen, das wechselt.',
  },
  cites: [rfc(2181, '10.2'), rfc(7208, '5.5')],
  run: (run) =>
    judgeReverseNames(run, async (seen) => {
      const { address, names, total } = seen
      if (total === 1)
        return {
          outcome: 'pass',
          summary: { en: 'There is exactly one reverse name.', de: 'Es gibt genau einen Reverse-DNS-Namen.' },
        }
      const list = shorten(names.map(({ name }) => name).join(', '), 200)
      return {
        outcome: 'warn',
        summary: {
          en: `${address} has ${total} reverse names: ${list}.`,
          de: `${address} hat ${total} Reverse-DNS-Namen: ${list}.`,
        },
        fix: await pointerFix(run, seen),
      }
    }),
}
