import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-software-header',
  software: 'opendkim',
  level: 'advice',
  title: { en: 'Each mail tells the filter’s version', de: 'Jede Mail nennt die Version des Filters' },
  why: {
    en: 'SoftwareHeader adds a line with name and version to every mail.',
    de: 'SoftwareHeader setzt eine Zeile mit Name und Version in jede Mail.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('softwareheader').flatMap((setting) => {
      const value = setting.value
      return /^(?:yes|true|1)$/i.test(value)
        ? [look.at(setting, null, { en: 'SoftwareHeader is on.', de: 'SoftwareHeader ist an.' })]
        : []
    })
  },
  examples: { bad: ['SoftwareHeader yes\n'], good: ['SoftwareHeader no\n'] },
}
