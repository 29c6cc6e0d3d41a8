import type { Check } from '../check.ts'
import { judgeTlsa } from '../judge-tlsa.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-ttl',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: { en: 'TLSA records can be changed within a day', de: 'TLSA-Einträge lassen sich binnen eines Tages ändern' },
  explanation: {
    en: 'If a key must be changed at once, mail from senders with DANE waits until the old record has run out everywhere. A short life (TTL) keeps that short.',
    de: 'Muss ein Schlüssel sofort gewechselt werden, wartet die Mail von Absendern mit DANE, bis der alte Eintrag überall abgelaufen ist. Eine kurze Lebensdauer (TTL) hält das kurz.',
  },
  cites: [rfc(7671, '13')],
  run: (run) =>
    judgeTlsa(run, 'records', ({ ttl }) => {
      const seconds = ttl ?? 0
      const summary = { en: `TTL ${seconds} seconds.`, de: `TTL ${seconds} Sekunden.` }
      return seconds > 86_400 ? { outcome: 'notice', summary, fix: fixBy(LOWER) } : { outcome: 'pass', summary }
    }),
}

const LOWER = { en: 'Lower the TTL to an hour.', de: 'Die TTL auf eine Stunde senken.' }
