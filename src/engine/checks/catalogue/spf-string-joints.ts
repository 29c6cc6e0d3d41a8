import type { Check } from '../check.ts'
import { spfRecords } from '../facts/spf.ts'
import { needRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-string-joints',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The parts of the SPF record fit together', de: 'Die Teile des SPF-Eintrags passen aneinander' },
  explanation: {
    en: 'A long record is published in several strings, which receivers join without a space. Where the space was forgotten, two terms become one that nobody understands.',
    de: 'Ein langer Eintrag wird in mehreren Zeichenketten veröffentlicht, die Empfänger ohne Leerzeichen aneinanderfügen. Wo das Leerzeichen vergessen wurde, werden zwei Angaben zu einer, die niemand versteht.',
  },
  cites: [rfc(7208, '3.3')],
  run: async (run) => {
    const { joint, response } = await run.get(spfRecords)
    if (joint === null) {
      const { verdict } = await needRecord(run)
      return verdict ?? pass({ en: 'Nothing runs together.', de: 'Nichts läuft ineinander.' })
    }
    const seam = `${shorten(joint.before.split(' ').at(-1) ?? '', 60)}${shorten(joint.after.split(' ')[0] ?? '', 60)}`
    run.note({ kind: 'note', lines: [`"…${joint.before}" "${joint.after}…"`] })
    const before = response.records.flatMap(({ data }) => (data.type === 'TXT' ? [data.strings.join('')] : []))
    const old = before.filter((text) => text.replaceAll(' ', '') === joint.mended.replaceAll(' ', ''))
    const change = { name: run.subject.domain, type: 'TXT', before: old.slice(0, 1), after: [joint.mended] }
    return fail(
      {
        en: `Between two strings of the record the space is missing, so that receivers read “${seam}”.`,
        de: `Zwischen zwei Zeichenketten des Eintrags fehlt das Leerzeichen, sodass Empfänger „${seam}“ lesen.`,
      },
      { fix: fixRecords(MEND, [change]) },
    )
  },
}

const MEND = {
  en: 'Put a space at the end of the first string or at the beginning of the second, inside the quotes.',
  de: 'Ein Leerzeichen ans Ende der ersten oder an den Anfang der zweiten Zeichenkette setzen, innerhalb der Anführungszeichen.',
}
