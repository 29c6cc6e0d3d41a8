import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-envelope-domain',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'The signature is of the envelope’s domain', de: 'Signiert wird mit der Domain des Umschlags' },
  why: {
    en: 'DMARC compares with From. A signature of the envelope’s domain is not aligned wherever the two differ.',
    de: 'DMARC vergleicht mit dem From. Eine Signatur der Umschlagdomain passt nicht, wo beide sich unterscheiden.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#section-3.1'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('use_domain').flatMap((setting) => {
      const value = setting.value
      return /^(?:envelope|recipient)$/i.test(value)
        ? [look.at(setting, 'header', { en: 'use_domain is not header.', de: 'use_domain ist nicht header.' })]
        : []
    })
  },
  examples: { bad: ['use_domain = "envelope";\n'], good: ['use_domain = "header";\n'] },
}
