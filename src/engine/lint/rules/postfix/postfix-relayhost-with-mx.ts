import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-relayhost-with-mx',
  software: 'postfix',
  level: 'advice',
  title: { en: 'The relay is looked up by MX', de: 'Das Relay wird über MX gesucht' },
  why: {
    en: 'A relayhost without brackets is taken for a domain: Postfix asks for its MX and may end somewhere else.',
    de: 'Ein relayhost ohne Klammern gilt als Domain: Postfix fragt nach deren MX und landet womöglich woanders.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#relayhost'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('relayhost')
    if (!/^[a-z0-9.-]+\.[a-z]{2,}(?::\d+|:\w+)$/i.test(value)) return []
    return [
      look.hit('relayhost', '[relay.example.net]:587', {
        en: 'relayhost names a server by port, without brackets.',
        de: 'relayhost nennt einen Server mit Port, aber ohne Klammern.',
      }),
    ]
  },
  examples: {
    bad: ['relayhost = smtp.relay.example:587\n'],
    good: ['relayhost = [smtp.relay.example]:587\n', 'relayhost =\n'],
  },
}
