import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-default-refused',
  software: 'opendkim',
  level: 'error',
  title: {
    en: 'Mail is refused for whatever is wrong with a signature',
    de: 'Mail wird bei jedem Mangel einer Signatur abgewiesen',
  },
  why: {
    en: 'On-Default decides about missing keys and DNS that did not answer too: mail is lost for reasons that pass.',
    de: 'On-Default entscheidet auch über fehlende Schlüssel und DNS ohne Antwort: Mail geht aus vergänglichen Gründen verloren.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('on-default').flatMap((setting) => {
      const value = setting.value
      return /^(?:reject|r|discard|d)$/i.test(value)
        ? [look.at(setting, 'accept', { en: 'On-Default refuses.', de: 'On-Default weist ab.' })]
        : []
    })
  },
  examples: { bad: ['On-Default reject\n'], good: ['On-Default accept\n'] },
}
