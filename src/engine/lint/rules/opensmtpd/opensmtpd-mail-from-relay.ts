import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-mail-from-relay',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'A sender address is enough to relay', de: 'Eine Absenderadresse genügt zum Weiterleiten' },
  why: {
    en: 'Anybody can write any sender. mail-from without auth or rdns lets strangers send to anywhere.',
    de: 'Jeder Absender lässt sich frei schreiben. mail-from ohne auth lässt Fremde überallhin senden.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'match').flatMap((block) => {
      const words = block.words
      return /\bfrom (?:any\b.*)?mail-from\b/.test(words.join(' ')) &&
        /\bfor any\b/.test(words.join(' ')) &&
        !words.includes('auth') &&
        words.includes('action')
        ? [
            atBlock(block, writeStatement(block, ['auth', ...words]), {
              en: 'mail-from decides about relaying.',
              de: 'mail-from entscheidet über das Weiterleiten.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['match from mail-from "@example.org" for any action "out"\n'],
    good: ['match auth from any mail-from "@example.org" for any action "out"\n'],
  },
}
