import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-relay-unverified',
  software: 'opensmtpd',
  level: 'warning',
  title: { en: 'The relay’s certificate is not looked at', de: 'Das Zertifikat des Relays wird nicht geprüft' },
  why: {
    en: 'With tls no-verify anybody on the way can play the relay and read the login.',
    de: 'Mit tls no-verify kann unterwegs jeder das Relay spielen und die Anmeldung lesen.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'action').flatMap((block) => {
      const words = block.words
      return /\btls no-verify\b/.test(words.join(' ')) && words.includes('auth')
        ? [
            atBlock(block, writeStatement(block, words).replace(' tls no-verify', ''), {
              en: 'tls no-verify stands beside auth.',
              de: 'tls no-verify steht neben auth.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['action "out" relay host smtps://user@relay.example auth <secrets> tls no-verify\n'],
    good: ['action "out" relay host smtps://user@relay.example auth <secrets>\n'],
  },
}
