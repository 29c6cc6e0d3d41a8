import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf, writeStatement } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-relay-password-in-clear',
  software: 'opensmtpd',
  level: 'error',
  title: {
    en: 'The password for the relay may go out in clear',
    de: 'Das Kennwort für das Relay kann im Klartext hinausgehen',
  },
  why: {
    en: 'smtp:// with auth sends the login without TLS, or with TLS that can be cut out. smtp+tls:// and smtps:// demand it.',
    de: 'smtp:// mit auth schickt die Anmeldung ohne TLS oder mit abschneidbarem TLS. smtp+tls:// und smtps:// verlangen es.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'action').flatMap((block) => {
      const words = block.words
      return /^(?:smtp|smtp\+notls):\/\//.test(words[words.indexOf('host') + 1] ?? '') && words.includes('auth')
        ? [
            atBlock(
              block,
              writeStatement(
                block,
                words.map((word) => word.replace(/^smtp(?:\+notls)?:/, 'smtp+tls:')),
              ),
              {
                en: 'The relay’s URL begins with smtp://.',
                de: 'Die URL des Relays beginnt mit smtp://.',
              },
            ),
          ]
        : []
    })
  },
  examples: {
    bad: ['action "out" relay host smtp://user@relay.example auth <secrets>\n'],
    good: ['action "out" relay host smtp+tls://user@relay.example auth <secrets>\n', 'action "out" relay\n'],
  },
}
