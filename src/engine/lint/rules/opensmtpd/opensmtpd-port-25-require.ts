import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-port-25-require',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'Mail from servers without TLS is refused', de: 'Mail von Servern ohne TLS wird abgewiesen' },
  why: {
    en: 'tls-require on port 25 turns away who cannot (RFC 3207 §4).',
    de: 'tls-require auf Port 25 weist alle ab, die es nicht können (RFC 3207 §4).',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc3207#section-4'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'listen').flatMap((block) => {
      const words = block.words
      return words.includes('tls-require') &&
        !/\bport (?!25\b|smtp\b)/.test(words.join(' ')) &&
        !/^(?:lo\d*|localhost|127\.|::1)/.test(block.name)
        ? [
            atBlock(
              block,
              writeStatement(
                block,
                words.map((word) => (word === 'tls-require' ? 'tls' : word)),
              ),
              {
                en: 'tls-require stands on port 25.',
                de: 'tls-require steht auf Port 25.',
              },
            ),
          ]
        : []
    })
  },
  examples: {
    bad: ['listen on 0.0.0.0 port 25 tls-require pki mail\n', 'listen on all tls-require pki mail\n'],
    good: ['listen on all tls pki mail\n', 'listen on all port submission tls-require pki mail auth\n'],
  },
}
