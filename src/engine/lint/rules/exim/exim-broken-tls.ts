import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-broken-tls',
  software: 'exim',
  level: 'error',
  title: { en: 'Protocols that are broken are allowed', de: 'Gebrochene Protokolle sind erlaubt' },
  why: {
    en: '-no_sslv3 in openssl_options takes the ban on SSL 3 away again.',
    de: '-no_sslv3 in openssl_options hebt das Verbot von SSL 3 wieder auf.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc7568'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('openssl_options').flatMap((setting) => {
      const value = setting.value
      return /-no_sslv[23]\b/.test(value)
        ? [
            look.at(setting, '+no_sslv2 +no_sslv3', {
              en: 'openssl_options allows SSL.',
              de: 'openssl_options erlaubt SSL.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['openssl_options = -no_sslv3\n'], good: ['openssl_options = +no_sslv2 +no_sslv3\n'] },
}
