import type { Check } from '../check.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-usage',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'TLSA records have a usage that counts for mail',
    de: 'TLSA-Einträge haben eine Verwendung, die für Mail zählt',
  },
  explanation: {
    en: 'The first number of a TLSA record says how it is meant. Between mail servers only 3 (this key) and 2 (this authority) count; 0 and 1 are passed by.',
    de: 'Die erste Zahl eines TLSA-Eintrags sagt, wie er gemeint ist. Zwischen Mailservern zählen nur 3 (dieser Schlüssel) und 2 (diese Stelle); 0 und 1 werden übergangen.',
  },
  cites: [rfc(7672, '3.1'), rfc(7672, '3.1.3')],
  run: (run) =>
    judgeTlsa(run, 'records', ({ records }) => {
      const useless = records.filter(({ usage }) => usage !== 2 && usage !== 3)
      if (useless.length === 0)
        return { outcome: 'pass', summary: { en: 'Usage 2 or 3 only.', de: 'Nur Verwendung 2 oder 3.' } }
      const seen = [...new Set(useless.map(({ usage }) => usage))].slice(0, 5).join(', ')
      return {
        outcome: useless.length === records.length ? 'warn' : 'notice',
        summary: {
          en: `Records with usage ${seen}, which mail servers pass by${useless.length === records.length ? '; there is no other' : ''}.`,
          de: `Einträge mit Verwendung ${seen}, die Mailserver übergehen${useless.length === records.length ? '; andere gibt es nicht' : ''}.`,
        },
        fix: fixBy(USE),
      }
    }),
}

const USE = {
  en: 'Publish `3 1 1` with the SHA-256 of the server’s key, and take the others away.',
  de: '`3 1 1` mit dem SHA-256 des Schlüssels veröffentlichen und die anderen entfernen.',
}
