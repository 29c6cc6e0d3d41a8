import type { Check } from '../check.ts'
import { isKnown, shownTlsa } from '../facts/tlsa.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-parameters',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'TLSA records are of a form that everybody reads', de: 'TLSA-Einträge haben eine Form, die alle lesen' },
  explanation: {
    en: 'The second number says whether certificate (0) or key (1) is meant, the third how it is written (0 whole, 1 SHA-256, 2 SHA-512). Other numbers nobody knows, and only SHA-256 everybody must.',
    de: 'Die zweite Zahl sagt, ob das Zertifikat (0) oder der Schlüssel (1) gemeint ist, die dritte, wie es geschrieben ist (0 ganz, 1 SHA-256, 2 SHA-512). Andere Zahlen kennt niemand, und nur SHA-256 müssen alle können.',
  },
  cites: [rfc(7671, '5'), rfc(7671, '9'), rfc(6698, '2.1')],
  run: (run) =>
    judgeTlsa(run, 'records', ({ records }) => {
      const unknown = records.filter((record) => !isKnown(record))
      const [first] = unknown
      if (first !== undefined) {
        const shown = shownTlsa(first)
        return {
          outcome: unknown.length === records.length ? 'warn' : 'notice',
          summary: { en: `Nobody can read “${shown}”.`, de: `„${shown}“ kann niemand lesen.` },
          fix: fixBy(USE),
        }
      }
      if (records.every(({ matchingType }) => matchingType === 2))
        return { outcome: 'notice', summary: ONLY_512, fix: fixBy(USE) }
      return { outcome: 'pass', summary: { en: 'They are.', de: 'Das haben sie.' } }
    }),
}

const ONLY_512 = {
  en: 'All records use SHA-512, which senders need not know.',
  de: 'Alle Einträge verwenden SHA-512; das müssen Absender nicht können.',
}
const USE = {
  en: 'Publish `3 1 1` with the SHA-256 of the key.',
  de: '`3 1 1` mit dem SHA-256 des Schlüssels veröffentlichen.',
}
