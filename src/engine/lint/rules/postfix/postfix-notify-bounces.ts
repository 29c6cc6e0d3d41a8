import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-notify-bounces',
  software: 'postfix',
  level: 'advice',
  title: { en: 'Postmaster gets a copy of every bounce', de: 'Postmaster bekommt jede Rückmeldung in Kopie' },
  why: {
    en: 'With bounce or 2bounce in notify_classes the headers of people’s mail end in the postmaster’s mailbox, by the hundred on a bad day.',
    de: 'Mit bounce oder 2bounce in notify_classes landen Kopfzeilen fremder Mail im Postfach des Postmasters, an schlechten Tagen zu Hunderten.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#notify_classes'],
  run: (subject) => {
    const look = lookAtPostfix(subject)

    if (!look.list('notify_classes').some((word) => word === 'bounce' || word === 'delay')) return []
    return [
      look.hit('notify_classes', 'resource, software', {
        en: 'notify_classes has bounce or delay.',
        de: 'In notify_classes steht bounce oder delay.',
      }),
    ]
  },
  examples: { bad: ['notify_classes = bounce, resource, software\n'], good: ['notify_classes = resource, software\n'] },
}
