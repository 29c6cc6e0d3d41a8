import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-recipient-delimiter-odd',
  software: 'postfix',
  level: 'advice',
  title: { en: 'Addresses with a dash are cut', de: 'Adressen mit Bindestrich werden abgeschnitten' },
  why: {
    en: 'With recipient_delimiter = - mail for anna-maria goes to anna where there is no anna-maria.',
    de: 'Mit recipient_delimiter = - geht Mail für anna-maria an anna, wo es anna-maria nicht gibt.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#recipient_delimiter'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('recipient_delimiter')
    if (!value.includes('-')) return []
    return [
      look.hit('recipient_delimiter', '+', {
        en: 'recipient_delimiter has a dash.',
        de: 'recipient_delimiter enthält einen Bindestrich.',
      }),
    ]
  },
  examples: {
    bad: ['recipient_delimiter = -\n'],
    good: ['recipient_delimiter = +\n', 'myhostname = mail.example.org\n'],
  },
}
