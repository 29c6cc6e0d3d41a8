import type { Check } from '../check.ts'
import { judgeTls } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-certificate-key',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'The key of the certificate is long enough', de: 'Der Schlüssel des Zertifikats ist lang genug' },
  explanation: {
    en: 'RSA keys below 2048 bits and tiny curves can be broken; current software refuses them.',
    de: 'RSA-Schlüssel unter 2048 Bit und winzige Kurven lassen sich brechen; heutige Software lehnt sie ab.',
  },
  cites: [rfc(9325, '4.5')],
  run: (run) =>
    judgeTls(run, (_at, { keyType, keyBits }) => {
      const key = shorten(`${keyType.toUpperCase()}${keyBits === null ? '' : ` ${keyBits}`}`, 40)
      const least = keyType === 'rsa' || keyType === 'dsa' ? 2048 : 224
      if (keyBits === null || keyBits >= least) return { outcome: 'pass', summary: { en: `${key}.`, de: `${key}.` } }
      return {
        outcome: 'warn',
        summary: { en: `The key is too short: ${key}.`, de: `Der Schlüssel ist zu kurz: ${key}.` },
        fix: fixBy(NEW_KEY),
      }
    }),
}

const NEW_KEY = {
  en: 'Make a new key with the next certificate: ECDSA P-256, or RSA with 2048 bits or more. With DANE, publish its TLSA record beforehand.',
  de: 'Mit dem nächsten Zertifikat einen neuen Schlüssel erzeugen: ECDSA P-256 oder RSA mit mindestens 2048 Bit. Mit DANE dessen TLSA-Eintrag vorher veröffentlichen.',
}
