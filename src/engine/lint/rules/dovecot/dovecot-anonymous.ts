import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-anonymous',
  software: 'dovecot',
  level: 'error',
  title: { en: 'Anybody may log in without a name', de: 'Anmelden geht ohne Namen' },
  why: {
    en: 'The mechanism ANONYMOUS lets anybody in; with Postfix behind the same authentication it is an open relay.',
    de: 'Der Mechanismus ANONYMOUS lässt alle herein; hängt Postfix an derselben Anmeldung, ist es ein offenes Relay.',
  },
  sources: ['https://doc.dovecot.org/2.3/settings/core/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('auth_mechanisms').flatMap((setting) => {
      const value = setting.value
      return /\banonymous\b/i.test(value)
        ? [
            look.at(setting, 'plain login', {
              en: 'auth_mechanisms has ANONYMOUS.',
              de: 'In auth_mechanisms steht ANONYMOUS.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['auth_mechanisms = plain anonymous\n'], good: ['auth_mechanisms = plain login\n'] },
}
