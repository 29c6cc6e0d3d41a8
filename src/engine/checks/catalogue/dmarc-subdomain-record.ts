import type { Check } from '../check.ts'
import { judgeDmarcPolicy } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, notice, pass, rfc } from '../verdict.ts'

const STRENGTH = { none: 0, quarantine: 1, reject: 2 } as const

export const check: Check = {
  id: 'dmarc-subdomain-record',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'The subdomain’s own record is not weaker', de: 'Der eigene Eintrag der Subdomain ist nicht schwächer' },
  explanation: {
    en: 'A subdomain with a record of its own no longer follows the one above. A forgotten one leaves a gap.',
    de: 'Eine Subdomain mit eigenem Eintrag folgt dem darüber nicht mehr. Ein vergessener lässt eine Lücke.',
  },
  cites: [rfc(9989, '4.10.1')],
  run: (run) =>
    judgeDmarcPolicy(run, ({ place, record, walk }) => {
      const above = walk.steps.find(({ domain, record: one }) => domain !== place && one !== null)
      if (place !== run.subject.domain || above?.record == null)
        return notApplicable({ en: 'There is no record above.', de: 'Darüber gibt es keinen Eintrag.' })
      const [own, parent] = [record.p ?? 'none', above.record.sp ?? above.record.p ?? 'none']
      if (STRENGTH[own] >= STRENGTH[parent])
        return pass({ en: 'It is at least as strict.', de: 'Er ist mindestens so streng.' })
      const name = shorten(above.domain, 80)
      return notice(
        {
          en: `The subdomain has p=${own}; without its own record it would have ${parent} from ${name}.`,
          de: `Die Subdomain hat p=${own}; ohne eigenen Eintrag hätte sie ${parent} von ${name}.`,
        },
        { fix: fixRecords(FIX, [{ name: `_dmarc.${place}`, type: 'TXT', before: [record.text], after: [] }]) },
      )
    }),
}

const FIX = {
  en: 'Remove it, if it is not there on purpose.',
  de: 'Ihn entfernen, wenn er nicht mit Absicht dasteht.',
}
