import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-submission-optional-tls',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'Submission does not demand TLS', de: 'Die Einlieferung verlangt kein TLS' },
  why: {
    en: 'On port 587 tls only offers it; tls-require keeps passwords and mail from being sent in clear.',
    de: 'Auf Port 587 bietet tls es nur an; tls-require verhindert Kennwörter und Mail im Klartext.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314#section-3.3'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'listen').flatMap((block) => {
      const words = block.words
      return /\bport (?:submission|587)\b/.test(words.join(' ')) &&
        words.includes('tls') &&
        !words.includes('tls-require') &&
        !words.includes('smtps')
        ? [
            atBlock(
              block,
              writeStatement(
                block,
                words.map((word) => (word === 'tls' ? 'tls-require' : word)),
              ),
              {
                en: 'tls stands on port 587 instead of tls-require.',
                de: 'Auf Port 587 steht tls statt tls-require.',
              },
            ),
          ]
        : []
    })
  },
  examples: {
    bad: ['listen on all port submission tls pki mail auth\n'],
    good: ['listen on all port submission tls-require pki mail auth\n'],
  },
}
