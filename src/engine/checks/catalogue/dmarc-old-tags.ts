import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-old-tags',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'The DMARC record has no outdated tags', de: 'Der DMARC-Eintrag hat keine veralteten Felder' },
  explanation: {
    en: 'rf and ri (format and interval of reports) were dropped in 2026. They do no harm and nothing else.',
    de: 'rf und ri (Format und Abstand der Berichte) wurden 2026 gestrichen. Sie schaden nicht und bewirken nichts.',
  },
  cites: [rfc(9989, '9.3')],
  run: (run) =>
    judgeDmarc(run, (found) => {
      const old = found.record.unknownTags.filter((tag) => tag === 'rf' || tag === 'ri')
      if (old.length === 0) return pass({ en: 'It has none.', de: 'Er hat keine.' })
      return notice(
        { en: `The record has ${old.join(' and ')}.`, de: `Der Eintrag hat ${old.join(' und ')}.` },
        { fix: dmarcFix({ en: 'Leave them out.', de: 'Sie weglassen.' }, found, { rf: null, ri: null }) },
      )
    }),
}
