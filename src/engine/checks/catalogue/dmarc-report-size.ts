import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-report-size',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'No size limit is written behind report addresses',
    de: 'Hinter Berichtsadressen steht keine Größengrenze',
  },
  explanation: {
    en: 'A limit such as !10m behind an address was dropped in 2026; receivers ignore it, and some stumble over it.',
    de: 'Eine Grenze wie !10m hinter einer Adresse wurde 2026 gestrichen; Empfänger übergehen sie, und manche stolpern darüber.',
  },
  cites: [rfc(9989, '4.8')],
  run: (run) =>
    judgeDmarc(run, (found) => {
      const limited = [...found.record.rua, ...found.record.ruf].find(({ sizeLimit }) => sizeLimit !== null)
      if (limited === undefined) return pass({ en: 'There is none.', de: 'Es steht keine da.' })
      const plain = (tag: 'rua' | 'ruf') => found.record[tag].map(({ uri }) => uri).join(',') || null
      const limit = shorten(limited.sizeLimit ?? '', 20)
      return notice(
        { en: `Behind an address there is ${limit}.`, de: `Hinter einer Adresse steht ${limit}.` },
        {
          fix: dmarcFix({ en: 'Leave the limit out.', de: 'Die Grenze weglassen.' }, found, {
            rua: plain('rua'),
            ruf: plain('ruf'),
          }),
        },
      )
    }),
}
