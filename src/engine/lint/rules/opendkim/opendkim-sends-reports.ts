import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-sends-reports',
  software: 'opendkim',
  level: 'advice',
  title: { en: 'Strangers get mail about broken signatures', de: 'Fremde bekommen Mail über gebrochene Signaturen' },
  why: {
    en: 'SendReports mails to addresses that the mail itself names; forged ones get what they did not ask for.',
    de: 'SendReports schreibt an Adressen, die die Mail selbst nennt; Gefälschte bekommen, was sie nicht wollten.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('sendreports').flatMap((setting) => {
      const value = setting.value
      return /^(?:yes|true|1)$/i.test(value)
        ? [look.at(setting, null, { en: 'SendReports is on.', de: 'SendReports ist an.' })]
        : []
    })
  },
  examples: { bad: ['SendReports yes\n'], good: ['SendReports no\n'] },
}
