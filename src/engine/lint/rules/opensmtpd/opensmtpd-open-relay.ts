import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-open-relay',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'Anybody may send to anywhere', de: 'Alle dürfen überallhin senden' },
  why: {
    en: 'match from any for any without auth is an open relay: on every block list within hours.',
    de: 'match from any for any ohne auth ist ein offenes Relay: binnen Stunden auf jeder Sperrliste.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'match').flatMap((block) => {
      const words = block.words
      return /\bfrom any\b/.test(words.join(' ')) &&
        /\bfor any\b/.test(words.join(' ')) &&
        !/(?:^|[^!]\s)auth\b/.test(words.join(' ')) &&
        words.includes('action')
        ? [
            atBlock(block, writeStatement(block, ['auth', ...words]), {
              en: 'from any for any, without auth.',
              de: 'from any for any, ohne auth.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['match from any for any action "out"\n'],
    good: [
      'match auth from any for any action "out"\n',
      'match from any for domain "example.org" action "in"\n',
      'match from local for any action "out"\n',
    ],
  },
}
