import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-milter-protocol-old',
  software: 'postfix',
  level: 'advice',
  title: { en: 'The milter is spoken to in an old manner', de: 'Mit dem Milter wird auf alte Art gesprochen' },
  why: {
    en: 'milter_protocol 2 is that of Postfix before 2.6; filters of today want 6.',
    de: 'milter_protocol 2 ist das von Postfix vor 2.6; heutige Filter wollen 6.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#milter_protocol'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('milter_protocol')
    if (!/^[2-5]$/.test(value)) return []
    return [
      look.hit('milter_protocol', '6', { en: 'milter_protocol is below 6.', de: 'milter_protocol liegt unter 6.' }),
    ]
  },
  examples: { bad: ['milter_protocol = 2\n'], good: ['milter_protocol = 6\n', 'myhostname = mail.example.org\n'] },
}
