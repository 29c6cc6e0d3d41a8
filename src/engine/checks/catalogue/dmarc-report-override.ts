import type { Check } from '../check.ts'
import { reportDestinations } from '../facts/report-destinations.ts'
import { judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-report-override',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'Nobody diverts the DMARC reports', de: 'Niemand lenkt die DMARC-Berichte um' },
  explanation: {
    en: 'Who agrees to take reports may name another mailbox, but only at the same host. With another host receivers send no report at all.',
    de: 'Wer zustimmt, Berichte anzunehmen, darf ein anderes Postfach nennen, aber nur beim selben Host. Bei einem anderen schicken Empfänger gar keinen Bericht.',
  },
  cites: [rfc(9990, '4')],
  run: (run) =>
    judgeDmarc(run, async () => {
      const destinations = await run.get(reportDestinations)
      const diverted = destinations.find(({ authorization }) => authorization.outcome === 'otherHost')?.authorization
      if (diverted === undefined || diverted.name === null) return pass({ en: 'Nobody does.', de: 'Niemand tut es.' })
      const words = {
        en: `The record at ${shorten(diverted.name, 160)} sends reports on to ${shorten(diverted.overrides.join(', '))}, at another host: then nobody gets any.`,
        de: `Der Eintrag bei ${shorten(diverted.name, 160)} schickt Berichte weiter an ${shorten(diverted.overrides.join(', '))}, bei einem anderen Host: Dann bekommt sie niemand.`,
      }
      const records = [{ name: diverted.name, type: 'TXT', before: diverted.texts, after: ['v=DMARC1'] }]
      return warn(words, { fix: fixRecords(FIX, records) })
    }),
}

const FIX = {
  en: 'Whoever runs that domain takes rua out of this record.',
  de: 'Der Betreiber jener Domain nimmt rua aus diesem Eintrag.',
}
