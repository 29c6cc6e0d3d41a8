import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-ident',
  software: 'exim',
  level: 'advice',
  title: {
    en: 'Each connection waits for an answer that never comes',
    de: 'Jede Verbindung wartet auf eine Antwort, die nie kommt',
  },
  why: {
    en: 'rfc1413_hosts asks the other side who is calling; today nobody answers, and senders wait.',
    de: 'rfc1413_hosts fragt die Gegenseite, wer anruft; heute antwortet niemand, und Absender warten.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-main_configuration.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('rfc1413_hosts').flatMap((setting) => {
      const value = setting.value
      return value === '*' && look.value('rfc1413_query_timeout') !== '0s'
        ? [look.at(setting, '', { en: 'rfc1413_hosts is *.', de: 'rfc1413_hosts ist *.' })]
        : []
    })
  },
  examples: {
    bad: ['rfc1413_hosts = *\n'],
    good: ['rfc1413_hosts = *\nrfc1413_query_timeout = 0s\n', 'rfc1413_hosts =\n'],
  },
}
