import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withOption } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-filter-loop',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Filtered mail is filtered again', de: 'Gefilterte Mail wird noch einmal gefiltert' },
  why: {
    en: 'Where content_filter is set in main.cf, the listener that takes mail back needs -o content_filter= (empty); otherwise mail goes round until it bounces.',
    de: 'Ist content_filter in main.cf gesetzt, braucht der Rücknahmedienst -o content_filter= (leer); sonst kreist Mail, bis sie zurückkommt.',
  },
  sources: ['https://www.postfix.org/FILTER_README.html'],
  run: (subject) => {
    const { configuration, others } = subject
    const isFiltered = others.some(({ settings }) =>
      settings.some(({ name, value }) => name === 'content_filter' && value !== ''),
    )
    if (!isFiltered) return []
    return blocksOf(configuration, 'service').flatMap((service) => {
      const isBack = /^(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/inet$/.test(service.name) && service.words[5] === 'smtpd'
      const has = configuration.settings.some(({ name, block }) => name === 'content_filter' && block === service.name)
      return !isBack || has
        ? []
        : [
            atBlock(service, withOption(service, 'content_filter', ''), {
              en: 'The service has no empty content_filter.',
              de: 'Dem Dienst fehlt ein leeres content_filter.',
            }),
          ]
    })
  },
  examples: {
    bad: [
      {
        text: '127.0.0.1:10025 inet n - y - - smtpd\n',
        others: [{ kind: 'postfix', text: 'content_filter = smtp-amavis:[127.0.0.1]:10024\n' }],
      },
    ],
    good: [
      {
        text: '127.0.0.1:10025 inet n - y - - smtpd\n  -o content_filter=\n',
        others: [{ kind: 'postfix', text: 'content_filter = smtp-amavis:[127.0.0.1]:10024\n' }],
      },
      '127.0.0.1:10025 inet n - y - - smtpd\n',
    ],
  },
}
