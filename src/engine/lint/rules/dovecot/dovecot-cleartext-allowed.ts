import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-cleartext-allowed',
  software: 'dovecot',
  level: 'error',
  title: { en: 'Passwords may cross the net in clear (2.4)', de: 'Kennwörter dürfen im Klartext durchs Netz (2.4)' },
  why: {
    en: 'auth_allow_cleartext = yes takes passwords before TLS.',
    de: 'auth_allow_cleartext = yes nimmt Kennwörter vor TLS an.',
  },
  sources: ['https://doc.dovecot.org/2.4.0/core/summaries/settings.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('auth_allow_cleartext').flatMap((setting) => {
      const value = setting.value
      return value === 'yes'
        ? [look.at(setting, 'no', { en: 'auth_allow_cleartext is yes.', de: 'auth_allow_cleartext ist yes.' })]
        : []
    })
  },
  examples: { bad: ['auth_allow_cleartext = yes\n'], good: ['auth_allow_cleartext = no\n'] },
}
