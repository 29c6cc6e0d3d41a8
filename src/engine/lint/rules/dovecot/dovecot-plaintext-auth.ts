import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-plaintext-auth',
  software: 'dovecot',
  level: 'error',
  title: { en: 'Passwords may cross the net in clear', de: 'Kennwörter dürfen im Klartext durchs Netz' },
  why: {
    en: 'disable_plaintext_auth = no takes passwords before TLS; anybody on the way reads them.',
    de: 'disable_plaintext_auth = no nimmt Kennwörter vor TLS an; jeder auf dem Weg liest sie mit.',
  },
  sources: ['https://doc.dovecot.org/2.3/settings/core/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('disable_plaintext_auth').flatMap((setting) => {
      const value = setting.value
      return value === 'no'
        ? [look.at(setting, 'yes', { en: 'disable_plaintext_auth is no.', de: 'disable_plaintext_auth ist no.' })]
        : []
    })
  },
  examples: { bad: ['disable_plaintext_auth = no\n'], good: ['disable_plaintext_auth = yes\n'] },
}
