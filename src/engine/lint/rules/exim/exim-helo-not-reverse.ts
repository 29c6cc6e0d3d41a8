import type { LintRule } from '../../lint-rule.ts'
import { isEximMacro } from '../../look/exim-macro.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-helo-not-reverse',
  software: 'exim',
  level: 'error',
  title: {
    en: 'The server greets with another name than its address has',
    de: 'Der Server grüßt mit anderem Namen als seine Adresse hat',
  },
  why: {
    en: 'Many receivers compare the greeting with the name that the address points back to.',
    de: 'Viele Empfänger vergleichen die Begrüßung mit dem Namen, auf den die Adresse zurückzeigt.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc1912#section-2.1'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    const setting = look.last('primary_hostname')
    const reverse = subject.world?.reverseNames ?? []
    const value = setting?.value.toLowerCase() ?? ''
    if (
      setting === undefined ||
      value.includes('$') ||
      isEximMacro(setting.value) ||
      reverse.length === 0 ||
      reverse.some((one) => one.toLowerCase() === value)
    )
      return []
    return [
      look.at(setting, reverse[0] ?? '', {
        en: `The greeting is ${value}, the address points back to ${reverse.join(', ')}.`,
        de: `Die Begrüßung ist ${value}, die Adresse zeigt zurück auf ${reverse.join(', ')}.`,
      }),
    ]
  },
  examples: {
    bad: [{ text: 'primary_hostname = mail.example.org\n', world: { reverseNames: ['v1234.hoster.example'] } }],
    good: [
      {
        text: '.ifdef MAIN_HARDCODE_PRIMARY_HOSTNAME\nprimary_hostname = MAIN_HARDCODE_PRIMARY_HOSTNAME\n.endif\n',
        world: { reverseNames: ['mail.example.org'] },
      },
      'primary_hostname = mail.example.org\n',
      { text: 'primary_hostname = mail.example.org\n', world: { reverseNames: ['mail.example.org'] } },
    ],
  },
}
