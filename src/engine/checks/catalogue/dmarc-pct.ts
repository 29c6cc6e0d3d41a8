import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarcPolicy } from '../judge-dmarc.ts'
import { notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-pct',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The DMARC record does without percentages', de: 'Der DMARC-Eintrag kommt ohne Prozente aus' },
  explanation: {
    en: 'pct applied a policy to a part of the mail. It was dropped in 2026: receivers of today apply the policy to all of it, older ones to that part.',
    de: 'pct wandte eine Richtlinie auf einen Teil der Mail an. 2026 wurde es gestrichen: Heutige Empfänger wenden die Richtlinie auf alle an, ältere auf den Teil.',
  },
  cites: [rfc(9989, 'A.6'), rfc(7489, '6.3')],
  run: (run) =>
    judgeDmarcPolicy(run, (found) => {
      const { record, discovery } = found
      if (!record.tags.some(({ name }) => name === 'pct')) return pass({ en: 'It has no pct.', de: 'Er hat kein pct.' })
      if (record.pct === 100 || discovery.applied?.published === 'none')
        return notice(USELESS, { fix: dmarcFix(FIX, found, { pct: null }) })
      return warn(
        {
          en: `The record says pct=${record.pct}. Older receivers apply the policy to ${record.pct} of 100 mails, receivers of today to every one.`,
          de: `Im Eintrag steht pct=${record.pct}. Ältere Empfänger wenden die Richtlinie auf ${record.pct} von 100 Mails an, heutige auf jede.`,
        },
        { fix: dmarcFix(FIX_PART, found, { pct: null, t: 'y' }) },
      )
    }),
}

const USELESS = {
  en: 'The record has a pct, which has no effect any more.',
  de: 'Der Eintrag hat ein pct, das nichts mehr bewirkt.',
}
const FIX = { en: 'Leave pct out.', de: 'pct weglassen.' }
const FIX_PART = {
  en: 'Leave pct out. For a trial there is t=y; for the full policy leave that out too.',
  de: 'pct weglassen. Für eine Probe gibt es t=y; soll die Richtlinie ganz gelten, auch das weglassen.',
}
