import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-runs-as-root',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'The filter runs as root', de: 'Der Filter läuft als root' },
  why: {
    en: 'A filter that reads strangers’ mail needs no rights beyond its key.',
    de: 'Ein Filter, der fremde Mail liest, braucht keine Rechte über seinen Schlüssel hinaus.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('userid').flatMap((setting) => {
      const value = setting.value
      return /^root(?::|$)/.test(value)
        ? [look.at(setting, 'opendkim', { en: 'UserID is root.', de: 'UserID ist root.' })]
        : []
    })
  },
  examples: { bad: ['UserID root\n'], good: ['UserID opendkim\n'] },
}
