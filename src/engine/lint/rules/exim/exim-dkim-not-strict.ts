import type { LintRule } from '../../lint-rule.ts'
import { isEximMacro } from '../../look/exim-macro.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-dkim-not-strict',
  software: 'exim',
  level: 'advice',
  title: { en: 'A DKIM failure lets mail out unsigned', de: 'Bei DKIM-Fehlern geht Mail unsigniert hinaus' },
  why: {
    en: 'Without dkim_strict a key that cannot be read is only logged, and mail leaves without a signature.',
    de: 'Ohne dkim_strict wird ein unlesbarer Schlüssel nur protokolliert, und Mail geht ohne Signatur hinaus.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-dkim_spf_srs_and_dmarc.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('dkim_private_key').flatMap((setting) => {
      const value = setting.value
      return value !== '0' &&
        !isEximMacro(value) &&
        value !== 'false' &&
        !subject.configuration.settings.some(
          (one) => one.name === 'dkim_strict' && one.block === setting.block && /^(?:1|true)$/.test(one.value),
        )
        ? [
            look.at(setting, `${value}\n  dkim_strict = 1`, {
              en: 'dkim_strict is not set beside dkim_private_key.',
              de: 'Neben dkim_private_key ist dkim_strict nicht gesetzt.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['begin transports\nremote_smtp:\n  driver = smtp\n  dkim_private_key = /etc/exim4/dkim.key\n'],
    good: [
      'begin transports\nremote_smtp:\n  driver = smtp\n.ifdef DKIM_PRIVATE_KEY\n  dkim_private_key = DKIM_PRIVATE_KEY\n.endif\n',
      'begin transports\nremote_smtp:\n  driver = smtp\n  dkim_private_key = /etc/exim4/dkim.key\n  dkim_strict = 1\n',
    ],
  },
}
