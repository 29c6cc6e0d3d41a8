import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-signs-inbound',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'Mail of strangers is signed', de: 'Mail von Fremden wird signiert' },
  why: {
    en: 'sign_inbound signs what comes in: a stranger who writes the domain into From gets its signature.',
    de: 'sign_inbound signiert, was hereinkommt: Wer die Domain ins From schreibt, bekommt ihre Signatur.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('sign_inbound').flatMap((setting) => {
      const value = setting.value
      return /^(?:true|yes|on)$/i.test(value)
        ? [look.at(setting, 'false', { en: 'sign_inbound is true.', de: 'sign_inbound ist true.' })]
        : []
    })
  },
  examples: { bad: ['sign_inbound = true;\n'], good: ['sign_inbound = false;\n'] },
}
