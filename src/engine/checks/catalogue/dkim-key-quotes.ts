import type { Check } from '../check.ts'
import { faultOf, judgeKeys } from '../judge-keys.ts'
import { fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-quotes',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'No quotation marks got into DKIM keys', de: 'In DKIM-Schlüssel sind keine Anführungszeichen geraten' },
  explanation: {
    en: 'Zone files write long texts in several pieces in quotation marks. Pasted into the field of a panel, the marks become part of the key and spoil it.',
    de: 'Zonendateien schreiben lange Texte in mehreren Stücken in Anführungszeichen. In das Feld einer Oberfläche eingefügt, werden die Zeichen Teil des Schlüssels und verderben ihn.',
  },
  cites: [rfc(6376, '3.6.2.2'), rfc(1035, '5.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-quotes', (key, { name, response }) => {
      if (faultOf(run, key) !== 'dkim-key-quotes') return { outcome: 'pass', summary: GOOD }
      const after = key.text.replace(/"\s+"/g, '').replace(/["\\]/g, '').trim()
      const change = { name: response.aliases.at(-1) ?? name, type: 'TXT', before: [key.text], after: [after] }
      return { outcome: 'fail', summary: QUOTED, fix: fixRecords(FIX, [change]) }
    }),
}

const GOOD = { en: 'There are none.', de: 'Es sind keine darin.' }
const QUOTED = {
  en: 'Quotation marks or backslashes stand inside the record.',
  de: 'Im Eintrag stehen Anführungszeichen oder umgekehrte Schrägstriche.',
}
const FIX = {
  en: 'Enter the text without them, in one piece; the name server splits it by itself.',
  de: 'Den Text ohne sie in einem Stück eingeben; der Nameserver teilt ihn selbst auf.',
}
