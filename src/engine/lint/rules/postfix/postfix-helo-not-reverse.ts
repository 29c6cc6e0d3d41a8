import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-helo-not-reverse',
  software: 'postfix',
  level: 'error',
  title: {
    en: 'The server greets with another name than its address has',
    de: 'Der Server grüßt mit anderem Namen als seine Adresse hat',
  },
  why: {
    en: 'Many receivers compare the greeting with the name that the address points back to. Where the two differ, mail is refused or looks like that of a bot.',
    de: 'Viele Empfänger vergleichen die Begrüßung mit dem Namen, auf den die Adresse zurückzeigt. Weichen beide ab, wird Mail abgewiesen oder wirkt wie von einem Bot.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc1912#section-2.1'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const reverse = subject.world?.reverseNames ?? []
    const own = look.value('smtp_helo_name')
    const name = own === '' || own.includes('$') ? 'myhostname' : 'smtp_helo_name'
    const value = look.value(name).toLowerCase()
    if (
      value === '' ||
      value.includes('$') ||
      reverse.length === 0 ||
      reverse.some((one) => one.toLowerCase() === value)
    )
      return []
    return [
      look.hit(name, reverse[0] ?? '', {
        en: `The greeting is ${value}, the address points back to ${reverse.join(', ')}.`,
        de: `Die Begrüßung ist ${value}, die Adresse zeigt zurück auf ${reverse.join(', ')}.`,
      }),
    ]
  },
  examples: {
    bad: [
      { text: 'myhostname = mail.example.org\n', world: { reverseNames: ['v1234.hoster.example'] } },
      {
        text: 'smtp_helo_name = other.example.org\nmyhostname = mail.example.org\n',
        world: { reverseNames: ['mail.example.org'] },
      },
    ],
    good: [
      { text: 'myhostname = mail.example.org\n', world: { reverseNames: ['Mail.example.org'] } },
      'myhostname = mail.example.org\n',
    ],
  },
}
