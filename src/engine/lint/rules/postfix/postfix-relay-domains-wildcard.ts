import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-relay-domains-wildcard',
  software: 'postfix',
  level: 'error',
  title: { en: 'relay_domains names every domain', de: 'relay_domains nennt jede Domain' },
  why: {
    en: 'Mail for relay_domains is forwarded from anybody. A wildcard there is an open relay.',
    de: 'Mail für relay_domains wird von allen angenommen und weitergeleitet. Ein Platzhalter dort ist ein offenes Relay.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#relay_domains'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    if (!look.list('relay_domains').some((word) => word === '*' || word === 'static:all' || /^static:/.test(word)))
      return []
    return [
      look.hit('relay_domains', '', {
        en: 'relay_domains matches every domain.',
        de: 'relay_domains trifft auf jede Domain zu.',
      }),
    ]
  },
  examples: {
    bad: ['relay_domains = *\n', 'relay_domains = static:all\n'],
    good: ['relay_domains = example.org\n', 'relay_domains =\n'],
  },
}
