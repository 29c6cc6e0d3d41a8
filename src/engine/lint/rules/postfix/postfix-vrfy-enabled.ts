import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-vrfy-enabled',
  software: 'postfix',
  level: 'advice',
  title: { en: 'VRFY tells which addresses exist', de: 'VRFY verrät, welche Adressen es gibt' },
  why: {
    en: 'Nobody but collectors of addresses asks VRFY today; servers may refuse it (RFC 5321 §7.3).',
    de: 'VRFY fragt heute nur noch, wer Adressen sammelt; Server dürfen es verweigern (RFC 5321 §7.3).',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-7.3'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('disable_vrfy_command')
    if (!(value === 'no' && look.setting('disable_vrfy_command') !== undefined)) return []
    return [
      look.hit('disable_vrfy_command', 'yes', {
        en: 'disable_vrfy_command is no.',
        de: 'disable_vrfy_command ist no.',
      }),
    ]
  },
  examples: {
    bad: ['disable_vrfy_command = no\n'],
    good: ['disable_vrfy_command = yes\n', 'myhostname = mail.example.org\n'],
  },
}
