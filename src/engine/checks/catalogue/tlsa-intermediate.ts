import type { Check } from '../check.ts'
import { usableTlsa } from '../facts/tlsa.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-intermediate',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'TLSA records do not hang on one intermediate',
    de: 'TLSA-Einträge hängen nicht an einem einzigen Zwischenzertifikat',
  },
  explanation: {
    en: 'Public authorities issue from several intermediates and change them without notice. Who names only one of them (usage 2) is cut off at some renewal.',
    de: 'Öffentliche Stellen stellen aus mehreren Zwischenzertifikaten aus und wechseln sie ohne Ankündigung. Wer nur eines davon nennt (Verwendung 2), ist bei irgendeiner Erneuerung abgeschnitten.',
  },
  cites: [rfc(7671, '5.2'), source('Let’s Encrypt: chains of trust', 'https://letsencrypt.org/certificates/')],
  run: (run) =>
    judgeTlsa(run, 'secure', async ({ host }) => {
      const usable = await run.get(usableTlsa, host)
      if (usable.length === 0 || usable.some(({ usage }) => usage === 3))
        return {
          outcome: 'pass',
          summary: { en: 'The server’s own key is named.', de: 'Der eigene Schlüssel ist genannt.' },
        }
      if (usable.length > 1)
        return {
          outcome: 'pass',
          summary: { en: 'Several authorities are named.', de: 'Mehrere Stellen sind genannt.' },
        }
      return { outcome: 'notice', summary: ONE, fix: fixBy(OWN_KEY) }
    }),
}

const ONE = {
  en: 'A single authority is named, and no key of the server’s own.',
  de: 'Eine einzige Stelle ist genannt, und kein eigener Schlüssel.',
}
const OWN_KEY = {
  en: 'Use `3 1 1` with the server’s own key and keep that key at renewal.',
  de: '`3 1 1` mit dem eigenen Schlüssel verwenden und diesen bei der Erneuerung behalten.',
}
