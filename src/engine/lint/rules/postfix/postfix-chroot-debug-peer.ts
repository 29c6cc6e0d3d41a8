import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-chroot-debug-peer',
  software: 'postfix',
  level: 'advice',
  title: { en: 'Conversations are written into the log', de: 'Gespräche werden ins Protokoll geschrieben' },
  why: {
    en: 'debug_peer_list with a wide pattern writes whole dialogues, passwords of AUTH among them, into the log.',
    de: 'debug_peer_list mit weitem Muster schreibt ganze Dialoge samt Kennwörtern aus AUTH ins Protokoll.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#debug_peer_list'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('debug_peer_list')
    if (!/(?:^|[\s,])(?:static:|0\.0\.0\.0|\.)/.test(value)) return []
    return [
      look.hit('debug_peer_list', null, {
        en: 'debug_peer_list matches everybody.',
        de: 'debug_peer_list trifft auf alle zu.',
      }),
    ]
  },
  examples: { bad: ['debug_peer_list = 0.0.0.0/0\n'], good: ['debug_peer_list = 192.0.2.1\n', 'debug_peer_list =\n'] },
}
