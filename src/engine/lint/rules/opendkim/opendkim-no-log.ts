import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-no-log',
  software: 'opendkim',
  level: 'advice',
  title: { en: 'Nothing is written into the log', de: 'Nichts steht im Protokoll' },
  why: {
    en: 'Without Syslog nobody sees why a mail was not signed.',
    de: 'Ohne Syslog sieht niemand, warum eine Mail nicht signiert wurde.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('syslog').flatMap((setting) => {
      const value = setting.value
      return /^(?:no|false|0)$/i.test(value)
        ? [look.at(setting, 'yes', { en: 'Syslog is no.', de: 'Syslog ist no.' })]
        : []
    })
  },
  examples: { bad: ['Syslog no\n'], good: ['Syslog yes\n'] },
}
