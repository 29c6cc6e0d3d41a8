import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-bad-signature-refused',
  software: 'opendkim',
  level: 'error',
  title: { en: 'Mail with a broken signature is refused', de: 'Mail mit gebrochener Signatur wird abgewiesen' },
  why: {
    en: 'A broken signature is to be treated as none (RFC 6376 §6.3): mailing lists break honest ones every day.',
    de: 'Eine gebrochene Signatur gilt wie keine (RFC 6376 §6.3): Mailinglisten brechen täglich redliche.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-6.3'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('on-badsignature').flatMap((setting) => {
      const value = setting.value
      return /^(?:reject|r|discard|d)$/i.test(value)
        ? [look.at(setting, 'accept', { en: 'On-BadSignature refuses.', de: 'On-BadSignature weist ab.' })]
        : []
    })
  },
  examples: { bad: ['On-BadSignature reject\n'], good: ['On-BadSignature accept\n'] },
}
