import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-no-tls',
  software: 'dovecot',
  level: 'error',
  title: { en: 'No TLS is offered', de: 'TLS wird nicht angeboten' },
  why: {
    en: 'With ssl = no passwords and mail cross the net in clear.',
    de: 'Mit ssl = no gehen Kennwörter und Mail im Klartext durchs Netz.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('ssl').flatMap((setting) => {
      const value = setting.value
      return value === 'no' && setting.block === null
        ? [look.at(setting, 'required', { en: 'ssl is no.', de: 'ssl ist no.' })]
        : []
    })
  },
  examples: { bad: ['ssl = no\n'], good: ['ssl = required\n', 'ssl = yes\n'] },
}
