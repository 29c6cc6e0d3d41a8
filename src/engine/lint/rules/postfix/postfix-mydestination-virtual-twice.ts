import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-mydestination-virtual-twice',
  software: 'postfix',
  level: 'error',
  title: { en: 'A domain is local and virtual at once', de: 'Eine Domain ist zugleich lokal und virtuell' },
  why: {
    en: 'Postfix takes mydestination first and says “User unknown in local recipient table” for mailboxes that are virtual.',
    de: 'Postfix nimmt zuerst mydestination und meldet „User unknown in local recipient table“ für Postfächer, die virtuell sind.',
  },
  sources: ['https://www.postfix.org/VIRTUAL_README.html'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const local = look.list('mydestination')
    const twice = ['virtual_mailbox_domains', 'virtual_alias_domains', 'relay_domains']
      .flatMap((name) => look.list(name))
      .filter((domain) => !/[:/$]/.test(domain) && local.includes(domain))
    if (twice.length === 0) return []
    const kept = local.filter((domain) => !twice.includes(domain))
    return [
      look.hit('mydestination', kept.join(', '), {
        en: `${twice.join(', ')} is in mydestination and in a list of other domains.`,
        de: `${twice.join(', ')} steht in mydestination und in einer Liste anderer Domains.`,
      }),
    ]
  },
  examples: {
    bad: ['mydestination = localhost, example.org\nvirtual_mailbox_domains = example.org\n'],
    good: ['mydestination = localhost\nvirtual_mailbox_domains = example.org\n'],
  },
}
