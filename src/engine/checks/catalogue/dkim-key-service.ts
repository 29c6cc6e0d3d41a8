import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-service',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'DKIM keys are meant for mail', de: 'DKIM-Schlüssel sind für Mail gedacht' },
  explanation: {
    en: 's limits a key to services. Unless it names email or *, receivers of mail must ignore the key.',
    de: 's beschränkt einen Schlüssel auf Dienste. Nennt es weder email noch *, müssen Empfänger von Mail den Schlüssel übergehen.',
  },
  cites: [rfc(6376, '3.6.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-service', (key, selector) => {
      if (!key.faults.includes('service')) return { outcome: 'pass', summary: GOOD }
      const list = shorten(key.services.join(':'), 60)
      const summary = { en: `The key says s=${list}.`, de: `Im Schlüssel steht s=${list}.` }
      return { outcome: 'fail', summary, fix: fixRecords(FIX, [keyChange(selector, key, { s: null })]) }
    }),
}

const GOOD = { en: 'They are.', de: 'Sie sind es.' }
const FIX = { en: 'Leave s out.', de: 's weglassen.' }
