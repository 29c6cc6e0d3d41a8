import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-message-larger-than-mailbox',
  software: 'postfix',
  level: 'error',
  title: { en: 'A mail may be larger than a mailbox', de: 'Eine Mail darf größer sein als ein Postfach' },
  why: {
    en: 'Where message_size_limit is above mailbox_size_limit, Postfix does not start local delivery: every local mail waits.',
    de: 'Liegt message_size_limit über mailbox_size_limit, beginnt Postfix keine lokale Zustellung: Jede lokale Mail wartet.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#mailbox_size_limit'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const message = Number(look.value('message_size_limit'))
    const mailbox = Number(look.value('mailbox_size_limit'))
    if (!(mailbox > 0) || (message > 0 && message <= mailbox) || Number.isNaN(message)) return []
    return [
      look.hit('mailbox_size_limit', '0', {
        en: `message_size_limit is ${message}, mailbox_size_limit ${mailbox}.`,
        de: `message_size_limit ist ${message}, mailbox_size_limit ${mailbox}.`,
      }),
    ]
  },
  examples: {
    bad: ['message_size_limit = 104857600\n', 'message_size_limit = 0\n'],
    good: ['message_size_limit = 104857600\nmailbox_size_limit = 0\n', 'message_size_limit = 20480000\n'],
  },
}
