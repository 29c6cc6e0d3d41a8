import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-unsafe-keys',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'Anybody on the server may read the key', de: 'Jeder auf dem Server darf den Schlüssel lesen' },
  why: {
    en: 'RequireSafeKeys no lets OpenDKIM use a private key that other users can read, and sign with.',
    de: 'RequireSafeKeys no lässt einen privaten Schlüssel zu, den andere Nutzer lesen und verwenden können.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('requiresafekeys').flatMap((setting) => {
      const value = setting.value
      return /^(?:no|false|0)$/i.test(value)
        ? [look.at(setting, 'yes', { en: 'RequireSafeKeys is no.', de: 'RequireSafeKeys ist no.' })]
        : []
    })
  },
  examples: { bad: ['RequireSafeKeys no\n'], good: ['RequireSafeKeys yes\n'] },
}
