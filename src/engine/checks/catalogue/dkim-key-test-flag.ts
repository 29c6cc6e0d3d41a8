import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-test-flag',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'DKIM keys are not marked as a test', de: 'DKIM-Schlüssel sind nicht als Test markiert' },
  explanation: {
    en: 't=y says that the domain only tests DKIM; receivers must then treat signed mail like unsigned mail.',
    de: 't=y sagt, dass die Domain DKIM nur erprobt; Empfänger müssen signierte Mail dann wie unsignierte behandeln.',
  },
  cites: [rfc(6376, '3.6.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-test-flag', (key, selector) => {
      if (!key.flags.includes('y')) return { outcome: 'pass', summary: GOOD }
      const t = key.flags.filter((flag) => flag !== 'y').join(':') || null
      return { outcome: 'warn', summary: TEST, fix: fixRecords(FIX, [keyChange(selector, key, { t })]) }
    }),
}

const GOOD = { en: 'It is not.', de: 'Er ist es nicht.' }
const TEST = { en: 'The key is marked as a test (t=y).', de: 'Der Schlüssel ist als Test markiert (t=y).' }
const FIX = {
  en: 'Take the mark out when the test is over.',
  de: 'Die Markierung herausnehmen, wenn der Test vorbei ist.',
}
