import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-banner-tells-version',
  software: 'exim',
  level: 'advice',
  title: { en: 'The greeting tells the version', de: 'Die Begrüßung verrät die Version' },
  why: {
    en: 'Whoever looks for servers with a known hole reads the version first.',
    de: 'Wer nach Servern mit bekannter Lücke sucht, liest zuerst die Version.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-main_configuration.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('smtp_banner').flatMap((setting) => {
      const value = setting.value
      return /\$\{?version_number/.test(value)
        ? [
            look.at(setting, '$primary_hostname ESMTP', {
              en: 'smtp_banner has $version_number.',
              de: 'In smtp_banner steht $version_number.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['smtp_banner = $primary_hostname ESMTP Exim $version_number\n'],
    good: ['smtp_banner = $primary_hostname ESMTP\n'],
  },
}
