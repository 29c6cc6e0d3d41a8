import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-milter-default-tempfail',
  software: 'postfix',
  level: 'advice',
  title: {
    en: 'Mail waits or goes out unsigned when the milter is away',
    de: 'Ohne Milter wartet Mail oder geht unsigniert hinaus',
  },
  why: {
    en: 'milter_default_action = accept lets mail out unsigned and in unchecked while the filter is down; nobody notices. tempfail lets it wait.',
    de: 'milter_default_action = accept lässt Mail unsigniert hinaus und ungeprüft herein, solange der Filter fehlt; niemand merkt es. tempfail lässt sie warten.',
  },
  sources: ['https://www.postfix.org/MILTER_README.html#errors'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (
      look.value('milter_default_action') !== 'accept' ||
      (look.value('smtpd_milters') === '' && look.value('non_smtpd_milters') === '')
    )
      return []
    return [
      look.hit('milter_default_action', 'tempfail', {
        en: 'milter_default_action is accept.',
        de: 'milter_default_action ist accept.',
      }),
    ]
  },
  examples: {
    bad: ['smtpd_milters = inet:localhost:11332\nmilter_default_action = accept\n'],
    good: [
      'smtpd_milters = inet:localhost:11332\nmilter_default_action = tempfail\n',
      'milter_default_action = accept\n',
    ],
  },
}
