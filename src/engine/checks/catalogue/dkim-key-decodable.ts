import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { fixBy, fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-decodable',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'DKIM keys can be decoded', de: 'DKIM-Schlüssel lassen sich lesen' },
  explanation: {
    en: 'p holds the public key as base64 text. A letter lost or added when it was pasted makes every signature fail.',
    de: 'p enthält den öffentlichen Schlüssel als Base64-Text. Ein beim Einfügen verlorener oder hinzugekommener Buchstabe lässt jede Signatur scheitern.',
  },
  cites: [rfc(6376, '3.6.1'), rfc(8017, 'A.1.1')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-decodable', (key, selector) => {
      if (key.faults.includes('noKey')) return { outcome: 'fail', summary: NO_KEY, fix: fixBy(PASTE) }
      const p = key.tags.find(({ name }) => name === 'p')?.value ?? ''
      const bare = p.replace(/-----[A-Z ]{1,40}-----/g, '').replace(/\s/g, '')
      if (/-----/.test(p))
        return { outcome: 'fail', summary: PEM, fix: fixRecords(REPASTE, [keyChange(selector, key, { p: bare })]) }
      if (key.faults.includes('notBase64')) return { outcome: 'fail', summary: NOT_BASE64, fix: fixBy(PASTE) }
      if (key.type === 'rsa' && run.hash.rsaBits(key.publicKey ?? new Uint8Array()) === null)
        return { outcome: 'fail', summary: NOT_RSA, fix: fixBy(PASTE) }
      return { outcome: 'pass', summary: GOOD }
    }),
}

const GOOD = { en: 'The key can be decoded.', de: 'Der Schlüssel lässt sich lesen.' }
const NO_KEY = {
  en: 'The record has no p, so there is no key in it.',
  de: 'Der Eintrag hat kein p, also keinen Schlüssel.',
}
const PEM = {
  en: 'The lines BEGIN and END of a key file stand in p; only the text between them belongs there.',
  de: 'In p stehen die Zeilen BEGIN und END einer Schlüsseldatei; nur der Text dazwischen gehört dorthin.',
}
const NOT_BASE64 = {
  en: 'p is no valid base64: a letter is missing, or there is one that does not belong.',
  de: 'p ist kein gültiges Base64: Ein Buchstabe fehlt, oder einer gehört nicht dazu.',
}
const NOT_RSA = {
  en: 'p is base64, but no RSA key: perhaps a part of it was lost.',
  de: 'p ist Base64, aber kein RSA-Schlüssel: Vielleicht ging ein Teil verloren.',
}
const PASTE = {
  en: 'Take the public key anew from the signing software (for OpenDKIM the .txt file beside the key) and paste its base64 text whole.',
  de: 'Den öffentlichen Schlüssel neu aus der Signiersoftware nehmen (bei OpenDKIM die .txt-Datei neben dem Schlüssel) und seinen Base64-Text ganz einfügen.',
}
const REPASTE = { en: 'Leave those lines out.', de: 'Diese Zeilen weglassen.' }
