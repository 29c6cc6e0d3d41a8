import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-no-tls-in',
  software: 'opensmtpd',
  level: 'warning',
  title: { en: 'Others cannot send encrypted', de: 'Andere können nicht verschlüsselt senden' },
  why: {
    en: 'A listener for the world without tls takes all mail in clear.',
    de: 'Ein Dienst für alle Welt ohne tls nimmt alle Mail im Klartext an.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'listen').flatMap((block) => {
      const words = block.words
      return !/^(?:lo\d*|localhost|127\.|::1|socket)/.test(block.name) &&
        !words.some((word) => ['tls', 'tls-require', 'smtps'].includes(word))
        ? [
            atBlock(block, writeStatement(block, [...words, 'tls']), {
              en: 'The listener has neither tls nor smtps.',
              de: 'Dem Dienst fehlen tls und smtps.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['listen on all\n', 'listen on eth0 port 25\n'],
    good: ['listen on all tls pki mail\n', 'listen on lo0\n', 'listen on socket\n'],
  },
}
