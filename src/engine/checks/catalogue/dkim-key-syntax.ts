import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-syntax',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'DKIM key records are well formed', de: 'DKIM-Schlüsseleinträge sind wohlgeformt' },
  explanation: {
    en: 'The record is a list of name=value with semicolons between them. Most receivers pass over stray pieces, strict ones discard the key.',
    de: 'Der Eintrag ist eine Liste aus Name=Wert mit Semikolons dazwischen. Die meisten Empfänger übergehen lose Stücke, strenge verwerfen den Schlüssel.',
  },
  cites: [rfc(6376, '3.2')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-syntax', (key, selector) => {
      if (!key.faults.includes('syntax')) return { outcome: 'pass', summary: GOOD }
      return { outcome: 'warn', summary: STRAY, fix: fixRecords(FIX, [keyChange(selector, key, {})]) }
    }),
}

const GOOD = { en: 'It is well formed.', de: 'Er ist wohlgeformt.' }
const STRAY = {
  en: 'A piece of the record is no name=value, or has letters beyond ASCII.',
  de: 'Ein Stück des Eintrags ist kein Name=Wert oder hat Zeichen außerhalb von ASCII.',
}
const FIX = { en: 'Publish the record in this form.', de: 'Den Eintrag in dieser Form veröffentlichen.' }
