import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, withoutOption, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-submission-without-auth',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'Submission takes mail without a login', de: 'Die Einlieferung nimmt Mail ohne Anmeldung' },
  why: {
    en: 'Ports 465 and 587 are for users. Without auth nobody can log in, and rules that rest on it never match.',
    de: 'Die Ports 465 und 587 sind für Nutzer. Ohne auth kann sich niemand anmelden, und Regeln mit auth treffen nie zu.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'listen').flatMap((block) => {
      const words = block.words
      return /\bport (?:submission|587|465|submissions|smtps)\b/.test(words.join(' ')) && !words.includes('auth')
        ? [
            atBlock(block, writeStatement(block, [...withoutOption(words, 'auth-optional'), 'auth']), {
              en: 'The listener has no auth.',
              de: 'Dem Dienst fehlt auth.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['listen on all port submission tls-require pki mail\n'],
    good: ['listen on all port submission tls-require pki mail auth\n', 'listen on all tls\n'],
  },
}
