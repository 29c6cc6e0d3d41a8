import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-hashes',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'DKIM keys allow the hash that is used', de: 'DKIM-Schlüssel erlauben die übliche Prüfsumme' },
  explanation: {
    en: 'h limits a key to some hash functions. Only sha256 still counts; a key that allows only sha1 fits no valid signature.',
    de: 'h beschränkt einen Schlüssel auf bestimmte Prüfsummen. Es zählt nur noch sha256; zu einem Schlüssel, der nur sha1 erlaubt, passt keine gültige Signatur.',
  },
  cites: [rfc(6376, '3.6.1'), rfc(8301, '3.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-hashes', (key, selector) => {
      const fix = fixRecords(FIX, [keyChange(selector, key, { h: null })])
      const list = shorten(key.hashes?.join(':') ?? '', 60)
      const summary = { en: `The key says h=${list}.`, de: `Im Schlüssel steht h=${list}.` }
      if (key.faults.includes('hashes')) return { outcome: 'fail', summary, fix }
      if (key.hashes?.includes('sha1')) return { outcome: 'notice', summary, fix }
      return { outcome: 'pass', summary: GOOD }
    }),
}

const GOOD = { en: 'It allows sha256.', de: 'Er erlaubt sha256.' }
const FIX = { en: 'Leave h out.', de: 'h weglassen.' }
