import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-relay-to-all',
  software: 'exim',
  level: 'error',
  title: { en: 'Mail for every domain is forwarded', de: 'Mail für jede Domain wird weitergeleitet' },
  why: {
    en: 'A wildcard in relay_to_domains is an open relay.',
    de: 'Ein Platzhalter in relay_to_domains ist ein offenes Relay.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-access_control_lists.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('domainlist relay_to_domains').flatMap((setting) => {
      const value = setting.value
      return /(?:^|[\s:])\*(?:$|[\s:])/.test(value)
        ? [look.at(setting, '', { en: 'relay_to_domains has *.', de: 'In relay_to_domains steht *.' })]
        : []
    })
  },
  examples: {
    bad: ['domainlist relay_to_domains = *\n'],
    good: ['domainlist relay_to_domains = example.org\n', 'domainlist relay_to_domains = *.example.org\n'],
  },
}
