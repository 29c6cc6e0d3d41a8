import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-short-keys',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'Keys that are too short are believed', de: 'Zu kurze Schlüssel werden geglaubt' },
  why: {
    en: 'RFC 8301 says 1024 bits at least; what is shorter can be broken on one computer.',
    de: 'RFC 8301 verlangt mindestens 1024 Bit; Kürzeres lässt sich auf einem Rechner brechen.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8301#section-3.2'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('minimumkeybits').flatMap((setting) => {
      const value = setting.value
      return Number(value) < 1024
        ? [look.at(setting, '1024', { en: 'MinimumKeyBits is below 1024.', de: 'MinimumKeyBits liegt unter 1024.' })]
        : []
    })
  },
  examples: { bad: ['MinimumKeyBits 512\n'], good: ['MinimumKeyBits 1024\n'] },
}
