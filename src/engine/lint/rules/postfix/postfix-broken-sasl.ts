import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-broken-sasl',
  software: 'postfix',
  level: 'advice',
  title: { en: 'A crutch for Outlook 2002', de: 'Eine Krücke für Outlook 2002' },
  why: {
    en: 'broken_sasl_auth_clients repeats the list of mechanisms in a form that no mail program has needed for two decades.',
    de: 'broken_sasl_auth_clients wiederholt die Mechanismen in einer Form, die seit zwei Jahrzehnten kein Mailprogramm braucht.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#broken_sasl_auth_clients'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (!look.isYes('broken_sasl_auth_clients')) return []
    return [
      look.hit('broken_sasl_auth_clients', null, {
        en: 'broken_sasl_auth_clients is on.',
        de: 'broken_sasl_auth_clients ist an.',
      }),
    ]
  },
  examples: {
    bad: ['broken_sasl_auth_clients = yes\n'],
    good: ['broken_sasl_auth_clients = no\n', 'myhostname = mail.example.org\n'],
  },
}
