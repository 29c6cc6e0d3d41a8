import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-version',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'DKIM keys name the right version', de: 'DKIM-Schlüssel nennen die richtige Version' },
  explanation: {
    en: 'Where a key record has v, it must come first and say DKIM1. Records that say anything else are discarded.',
    de: 'Hat ein Schlüsseleintrag ein v, muss es vorn stehen und DKIM1 lauten. Einträge, die etwas anderes sagen, werden verworfen.',
  },
  cites: [rfc(6376, '3.6.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-version', (key, selector) => {
      const fix = fixRecords(FIX, [keyChange(selector, key, {})])
      if (key.faults.includes('version')) return { outcome: 'fail', summary: OTHER, fix }
      if (key.faults.includes('versionNotFirst')) return { outcome: 'warn', summary: LATE, fix }
      return { outcome: 'pass', summary: GOOD }
    }),
}

const GOOD = { en: 'The version is right.', de: 'Die Version stimmt.' }
const OTHER = {
  en: 'The version is not DKIM1, in capitals: receivers discard the key.',
  de: 'Die Version ist nicht DKIM1, in Großbuchstaben: Empfänger verwerfen den Schlüssel.',
}
const LATE = {
  en: 'v=DKIM1 is there, but not at the beginning; strict receivers discard the key.',
  de: 'v=DKIM1 ist da, aber nicht am Anfang; strenge Empfänger verwerfen den Schlüssel.',
}
const FIX = { en: 'Begin the record with v=DKIM1.', de: 'Den Eintrag mit v=DKIM1 beginnen.' }
