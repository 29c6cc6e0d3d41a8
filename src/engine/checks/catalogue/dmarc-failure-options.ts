import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-failure-options',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The options for failure reports are known ones', de: 'Die Angaben zu Fehlerberichten sind bekannte' },
  explanation: {
    en: 'fo says when a report about a single mail is wanted: 0, 1, d, s, with colons between, and not 0 together with 1. Without ruf it has no effect.',
    de: 'fo sagt, wann ein Bericht über eine einzelne Mail gewünscht ist: 0, 1, d, s, mit Doppelpunkten dazwischen, und nicht 0 zusammen mit 1. Ohne ruf bewirkt es nichts.',
  },
  cites: [rfc(9989, '4.7'), rfc(9991)],
  run: (run) =>
    judgeDmarc(run, (found) => {
      const { record } = found
      const fo = record.tags.find(({ name }) => name === 'fo')
      if (fo === undefined) return pass({ en: 'The record has no fo.', de: 'Der Eintrag hat kein fo.' })
      const fix = dmarcFix({ en: 'Leave fo out.', de: 'fo weglassen.' }, found, { fo: null })
      const written = shorten(fo.value, 40)
      if (record.problems.some(({ tag }) => tag === 'fo'))
        return warn(
          {
            en: `fo=${written} is not allowed; receivers take 0.`,
            de: `fo=${written} ist nicht erlaubt; Empfänger nehmen 0.`,
          },
          { fix },
        )
      if (record.ruf.length === 0)
        return notice({ en: 'fo without ruf has no effect.', de: 'fo ohne ruf bewirkt nichts.' }, { fix })
      return pass({ en: `fo=${written} is a known value.`, de: `fo=${written} ist ein bekannter Wert.` })
    }),
}
