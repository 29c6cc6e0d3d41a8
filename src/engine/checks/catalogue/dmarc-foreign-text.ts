import type { Check } from '../check.ts'
import { judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-foreign-text',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'Nothing else stands beside the DMARC record', de: 'Neben dem DMARC-Eintrag steht nichts anderes' },
  explanation: {
    en: 'Receivers pass over other texts at _dmarc, but simple programs take the first one, whatever it is.',
    de: 'Empfänger übergehen andere Texte bei _dmarc, einfache Programme nehmen aber den ersten, was immer es ist.',
  },
  cites: [rfc(9989, '4.10')],
  run: (run) =>
    judgeDmarc(run, ({ otherTexts, place }) => {
      if (otherTexts.length === 0 || place !== run.subject.domain)
        return pass({ en: 'There is nothing else.', de: 'Es steht nichts anderes dort.' })
      const text = shorten(otherTexts[0] ?? '', 60)
      const name = `_dmarc.${place}`
      return notice(
        {
          en: `Beside the record there is another text: “${text}”. It has no business there; often a wildcard puts it there.`,
          de: `Neben dem Eintrag steht noch ein Text: „${text}“. Er hat dort nichts zu suchen; oft bringt ihn ein Wildcard-Eintrag hin.`,
        },
        { fix: fixRecords(FIX, [{ name, type: 'TXT', before: otherTexts, after: [] }]) },
      )
    }),
}

const FIX = { en: 'Delete the other text.', de: 'Den anderen Text löschen.' }
