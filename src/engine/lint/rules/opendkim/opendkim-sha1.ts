import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-sha1',
  software: 'opendkim',
  level: 'error',
  title: { en: 'Signatures by SHA-1', de: 'Signaturen mit SHA-1' },
  why: {
    en: 'RFC 8301 forbids rsa-sha1: receivers treat such a signature as none.',
    de: 'RFC 8301 verbietet rsa-sha1: Empfänger behandeln eine solche Signatur wie keine.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8301'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('signaturealgorithm').flatMap((setting) => {
      const value = setting.value
      return /^rsa-sha1$/i.test(value)
        ? [
            look.at(setting, 'rsa-sha256', {
              en: 'SignatureAlgorithm is rsa-sha1.',
              de: 'SignatureAlgorithm ist rsa-sha1.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['SignatureAlgorithm rsa-sha1\n'], good: ['SignatureAlgorithm rsa-sha256\n'] },
}
