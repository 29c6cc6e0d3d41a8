import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-home-address',
  software: 'opensmtpd',
  level: 'advice',
  title: { en: 'Mails tell the sender’s home address', de: 'Mails verraten die Heimadresse' },
  why: {
    en: 'Without mask-src the Received line of a mail shows the address from which its writer logged in.',
    de: 'Ohne mask-src zeigt die Received-Zeile einer Mail die Adresse, von der sich angemeldet wurde.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'listen').flatMap((block) => {
      const words = block.words
      return words.includes('auth') && !words.includes('mask-src') && !words.includes('mask-source')
        ? [
            atBlock(block, writeStatement(block, [...words, 'mask-src']), {
              en: 'The listener for users has no mask-src.',
              de: 'Dem Dienst für Nutzer fehlt mask-src.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['listen on all smtps pki mail auth\n'],
    good: ['listen on all smtps pki mail auth mask-src\n', 'listen on all tls\n'],
  },
}
