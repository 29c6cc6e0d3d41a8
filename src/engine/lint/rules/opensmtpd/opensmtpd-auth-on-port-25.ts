import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withoutOption, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-auth-on-port-25',
  software: 'opensmtpd',
  level: 'warning',
  title: { en: 'Logging in is offered on port 25', de: 'Auf Port 25 wird die Anmeldung angeboten' },
  why: {
    en: 'Password guessers try port 25 all day. Mail programs have 465 and 587.',
    de: 'Kennwortrater probieren Port 25 den ganzen Tag. Mailprogramme haben 465 und 587.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'listen').flatMap((block) => {
      const words = block.words
      return words.some((word) => word === 'auth' || word === 'auth-optional') &&
        !/\bport (?!25\b|smtp\b)/.test(words.join(' ')) &&
        !words.includes('smtps') &&
        !/^(?:lo\d*|localhost|127\.|::1)/.test(block.name)
        ? [
            atBlock(block, writeStatement(block, withoutOption(words, 'auth', 'auth-optional')), {
              en: 'The listener on port 25 has auth.',
              de: 'Der Dienst auf Port 25 hat auth.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: [
      'listen on 0.0.0.0 port 25 tls pki mail auth <passwords> filter "rspamd"\n',
      'listen on all tls pki mail auth-optional\n',
    ],
    good: ['listen on all tls pki mail\n', 'listen on all smtps pki mail auth\n'],
  },
}
