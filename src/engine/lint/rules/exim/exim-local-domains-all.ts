import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-local-domains-all',
  software: 'exim',
  level: 'error',
  title: { en: 'Every domain is taken for the server’s own', de: 'Jede Domain gilt als eigene' },
  why: {
    en: 'With * in local_domains mail for anybody is taken and cannot be delivered.',
    de: 'Mit * in local_domains wird Mail für alle angenommen und ist nicht zustellbar.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-the_default_configuration_file.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('domainlist local_domains').flatMap((setting) => {
      const value = setting.value
      return /(?:^|[\s:])\*(?:$|[\s:])/.test(value)
        ? [look.at(setting, '@', { en: 'local_domains has *.', de: 'In local_domains steht *.' })]
        : []
    })
  },
  examples: { bad: ['domainlist local_domains = *\n'], good: ['domainlist local_domains = @ : example.org\n'] },
}
