import { toUnicodeName } from '../../dns/idn.ts'
import type { Check } from '../check.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'idn-mixed-scripts',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'The name does not mix look-alike letters', de: 'Der Name mischt keine ähnlichen Buchstaben' },
  explanation: {
    en: 'Latin, Cyrillic and Greek have letters that look the same. A label that mixes them looks like a forgery, and filters treat it as one.',
    de: 'Lateinisch, Kyrillisch und Griechisch haben gleich aussehende Buchstaben. Ein Namensteil, der sie mischt, sieht nach Fälschung aus und wird von Filtern so behandelt.',
  },
  cites: [
    rfc(5890, '4.4'),
    source(
      'Unicode Technical Standard #39, section 5',
      'https://www.unicode.org/reports/tr39/#Restriction_Level_Detection',
    ),
  ],
  run: async (run) => {
    const labels = toUnicodeName(run.subject.domain).split('.')
    if (labels.every((label) => /^[a-z0-9-]*$/.test(label)))
      return notApplicable({ en: 'The name has only ASCII letters.', de: 'Der Name hat nur ASCII-Buchstaben.' })
    const mixed = labels.find((label) => SCRIPTS.filter((script) => script.test(label)).length > 1)
    if (mixed === undefined) return pass({ en: 'It does not.', de: 'Das tut er nicht.' })
    return notice({
      en: `“${shorten(mixed)}” mixes letters of several scripts.`,
      de: `„${shorten(mixed)}“ mischt Buchstaben mehrerer Schriften.`,
    })
  },
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]
