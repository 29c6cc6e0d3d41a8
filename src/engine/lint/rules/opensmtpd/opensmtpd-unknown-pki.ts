import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-unknown-pki',
  software: 'opensmtpd',
  level: 'error',
  title: {
    en: 'A listener names a certificate that is not there',
    de: 'Ein Dienst nennt ein Zertifikat, das es nicht gibt',
  },
  why: {
    en: 'smtpd does not start: “no certificate found for pki”.',
    de: 'smtpd startet nicht: „no certificate found for pki“.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    const { configuration } = subject
    const known = blocksOf(configuration, 'pki').map(({ name }) => name)
    if (blocksOf(configuration, 'include').length > 0) return []
    return blocksOf(configuration, 'listen').flatMap((listen) => {
      const name = listen.words[listen.words.indexOf('pki') + 1]
      if (!listen.words.includes('pki') || name === undefined || known.includes(name) || known.includes('*')) return []
      return [atBlock(listen, null, { en: `There is no pki “${name}”.`, de: `Es gibt kein pki „${name}“.` })]
    })
  },
  examples: {
    bad: ['listen on all tls pki mail.example.org\n'],
    good: [
      'pki mail.example.org cert "/etc/ssl/mail.pem"\npki mail.example.org key "/etc/ssl/mail.key"\nlisten on all tls pki mail.example.org\n',
    ],
  },
}
