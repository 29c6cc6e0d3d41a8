import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-granularity',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'DKIM keys do without the old tag g', de: 'DKIM-Schlüssel kommen ohne das alte Feld g aus' },
  explanation: {
    en: 'g limited a key to certain senders and was dropped in 2011. Old receivers that still know it take an empty g as “for nobody”.',
    de: 'g beschränkte einen Schlüssel auf bestimmte Absender und wurde 2011 gestrichen. Alte Empfänger, die es noch kennen, verstehen ein leeres g als „für niemanden“.',
  },
  cites: [rfc(6376, 'C.2'), rfc(4871, '3.6.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-granularity', (key, selector) => {
      if (key.granularity === null) return { outcome: 'pass', summary: GOOD }
      const fix = fixRecords(FIX, [keyChange(selector, key, { g: null })])
      if (key.granularity === '') return { outcome: 'warn', summary: EMPTY, fix }
      return { outcome: 'notice', summary: THERE, fix }
    }),
}

const GOOD = { en: 'No key has it.', de: 'Kein Schlüssel hat es.' }
const EMPTY = { en: 'g is there and empty.', de: 'g ist da und leer.' }
const THERE = { en: 'g is there; receivers of today ignore it.', de: 'g ist da; heutige Empfänger übergehen es.' }
const FIX = { en: 'Leave g out.', de: 'g weglassen.' }
