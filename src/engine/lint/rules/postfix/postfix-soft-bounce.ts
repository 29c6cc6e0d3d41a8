import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-soft-bounce',
  software: 'postfix',
  level: 'error',
  title: { en: 'Nothing is ever refused for good', de: 'Nichts wird je endgültig abgewiesen' },
  why: {
    en: 'soft_bounce turns every permanent error into a temporary one: senders try for days what can never work. It is meant for an hour of testing.',
    de: 'soft_bounce macht aus jedem endgültigen Fehler einen vorläufigen: Absender versuchen tagelang, was nie gehen kann. Gedacht ist es für eine Stunde Probe.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#soft_bounce'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('soft_bounce')
    if (!(value === 'yes')) return []
    return [look.hit('soft_bounce', null, { en: 'soft_bounce is on.', de: 'soft_bounce ist an.' })]
  },
  examples: { bad: ['soft_bounce = yes\n'], good: ['soft_bounce = no\n', 'myhostname = mail.example.org\n'] },
}
