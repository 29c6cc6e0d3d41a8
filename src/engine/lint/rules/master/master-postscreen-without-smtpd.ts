import type { LintRule } from '../../lint-rule.ts'
import { blocksOf, missingFrom } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-postscreen-without-smtpd',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'postscreen has nobody to hand connections to', de: 'postscreen kann Verbindungen niemandem geben' },
  why: {
    en: 'postscreen passes on what it lets in to smtpd of the type pass; without it every connection ends.',
    de: 'postscreen reicht Durchgelassenes an smtpd vom Typ pass; ohne ihn endet jede Verbindung.',
  },
  sources: ['https://www.postfix.org/POSTSCREEN_README.html'],
  run: (subject) => {
    const { configuration } = subject
    const services = blocksOf(configuration, 'service')
    if (!services.some(({ words }) => words[5] === 'postscreen') || services.some(({ name }) => name === 'smtpd/pass'))
      return []
    return [
      missingFrom(configuration, 'smtpd pass - - y - - smtpd', {
        en: 'postscreen runs, and there is no service smtpd pass.',
        de: 'postscreen läuft, ein Dienst smtpd pass fehlt.',
      }),
    ]
  },
  examples: {
    bad: ['smtp inet n - y - 1 postscreen\n'],
    good: ['smtp inet n - y - 1 postscreen\nsmtpd pass - - y - - smtpd\n', 'smtp inet n - y - - smtpd\n'],
  },
}
