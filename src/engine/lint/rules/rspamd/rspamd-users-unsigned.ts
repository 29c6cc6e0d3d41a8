import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-users-unsigned',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'Mail of users is not signed', de: 'Mail der Nutzer wird nicht signiert' },
  why: {
    en: 'sign_authenticated false leaves the mail of logged-in users without a signature; under DMARC reject it is refused.',
    de: 'sign_authenticated false lässt die Mail angemeldeter Nutzer ohne Signatur; unter DMARC reject wird sie abgewiesen.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('sign_authenticated').flatMap((setting) => {
      const value = setting.value
      return /^(?:false|no|off)$/i.test(value)
        ? [look.at(setting, 'true', { en: 'sign_authenticated is false.', de: 'sign_authenticated ist false.' })]
        : []
    })
  },
  examples: { bad: ['sign_authenticated = false;\n'], good: ['sign_authenticated = true;\n'] },
}
