import { derForm } from '../../dkim/der-form.ts'
import { fromBytes } from '../../messages/byte-string.ts'
import type { Check } from '../check.ts'
import { judgeKeys, keyChange } from '../judge-keys.ts'
import { fixBy, fixRecords, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-ed25519-form',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Ed25519 keys of DKIM are bare', de: 'Ed25519-Schlüssel für DKIM sind nackt' },
  explanation: {
    en: 'For ed25519, p is the base64 text of the 32 octets of the key alone, without the wrapping that key files have.',
    de: 'Bei ed25519 ist p der Base64-Text der 32 Oktette des Schlüssels allein, ohne die Hülle, die Schlüsseldateien haben.',
  },
  cites: [rfc(8463, '4.2')],
  run: (run) =>
    judgeKeys(run, 'dkim-key-ed25519-form', (key, selector) => {
      if (key.type !== 'ed25519') return { outcome: 'notApplicable', summary: OTHER }
      const octets = key.publicKey ?? new Uint8Array()
      if (octets.length === 32) return { outcome: 'pass', summary: GOOD }
      if (derForm(octets) === 'ed25519PublicKeyInfo') {
        const p = base64(octets.subarray(12))
        return { outcome: 'fail', summary: WRAPPED, fix: fixRecords(UNWRAP, [keyChange(selector, key, { p })]) }
      }
      const summary = {
        en: `The key has ${octets.length} octets instead of 32.`,
        de: `Der Schlüssel hat ${octets.length} Oktette statt 32.`,
      }
      return { outcome: 'fail', summary, fix: fixBy(UNWRAP) }
    }),
}

/** RFC 4648 §4, of whole octets. */
function base64(octets: Uint8Array): string {
  const bits = [...fromBytes(octets)].map((char) => char.charCodeAt(0).toString(2).padStart(8, '0')).join('')
  const letters = (bits.match(/.{1,6}/g) ?? []).map((six) => ALPHABET[Number.parseInt(six.padEnd(6, '0'), 2)]).join('')
  return letters.padEnd(Math.ceil(letters.length / 4) * 4, '=')
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const OTHER = { en: 'This is no ed25519 key.', de: 'Das ist kein ed25519-Schlüssel.' }
const GOOD = { en: 'The key has its 32 octets.', de: 'Der Schlüssel hat seine 32 Oktette.' }
const WRAPPED = {
  en: 'The key stands there in the form of a key file (44 octets); receivers expect the bare 32 octets.',
  de: 'Der Schlüssel steht in der Form einer Schlüsseldatei da (44 Oktette); Empfänger erwarten die nackten 32 Oktette.',
}
const UNWRAP = { en: 'Publish the bare 32 octets in base64.', de: 'Die nackten 32 Oktette in Base64 veröffentlichen.' }
