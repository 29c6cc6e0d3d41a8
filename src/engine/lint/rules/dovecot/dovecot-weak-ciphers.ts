import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-weak-ciphers',
  software: 'dovecot',
  level: 'warning',
  title: { en: 'Broken ciphers are allowed', de: 'Gebrochene Verschlüsselungen sind erlaubt' },
  why: {
    en: 'RC4, DES and export ciphers can be broken; without them every mail program still gets through.',
    de: 'RC4, DES und Exportverfahren lassen sich brechen; ohne sie kommt jedes Mailprogramm trotzdem durch.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc7465'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('ssl_cipher_list').flatMap((setting) => {
      const value = setting.value
      return value
        .split(/[:, ]+/)
        .some((word) => /^(?:\+?(?:RC4|3DES|DES|EXPORT|EXP|NULL|eNULL|aNULL|LOW|MD5)|ALL)(?:[-+]|$)/i.test(word)) &&
        !/!(?:aNULL|LOW)/i.test(value)
        ? [
            look.at(
              setting,
              'ALL:!DH:!kRSA:!SRP:!kDHd:!DSS:!aNULL:!eNULL:!EXPORT:!DES:!3DES:!MD5:!PSK:!RC4:!ADH:!LOW@STRENGTH',
              { en: 'ssl_cipher_list allows broken ciphers.', de: 'ssl_cipher_list erlaubt gebrochene Verfahren.' },
            ),
          ]
        : []
    })
  },
  examples: {
    bad: ['ssl_cipher_list = RC4:HIGH\n', 'ssl_cipher_list = ALL\n'],
    good: ['ssl_cipher_list = HIGH:!aNULL:!MD5\n'],
  },
}
