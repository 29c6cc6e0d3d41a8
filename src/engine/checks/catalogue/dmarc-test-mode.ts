import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarcPolicy } from '../judge-dmarc.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-test-mode',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'The DMARC policy is not only on trial', de: 'Die DMARC-Richtlinie gilt nicht nur auf Probe' },
  explanation: {
    en: 't=y asks receivers to apply the next weaker policy while it is tried. Older receivers do not know it and apply the full one.',
    de: 't=y bittet Empfänger, zur Probe die nächstschwächere Richtlinie anzuwenden. Ältere Empfänger kennen es nicht und wenden die volle an.',
  },
  cites: [rfc(9989, '4.7'), rfc(9989, 'A.6')],
  run: (run) =>
    judgeDmarcPolicy(run, (found) => {
      const { applied } = found.discovery
      if (!found.record.testing) return pass({ en: 'It is not.', de: 'Sie gilt ganz.' })
      return notice(
        {
          en: `The record says t=y: receivers of today apply ${applied?.policy ?? 'none'} instead of ${applied?.published ?? 'none'}, older ones do not.`,
          de: `Im Eintrag steht t=y: Heutige Empfänger wenden ${applied?.policy ?? 'none'} statt ${applied?.published ?? 'none'} an, ältere nicht.`,
        },
        { fix: dmarcFix(FIX, found, { t: null }) },
      )
    }),
}

const FIX = { en: 'When the trial is over, take t out.', de: 'Ist die Probe vorbei, t herausnehmen.' }
