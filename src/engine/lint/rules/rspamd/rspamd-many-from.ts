import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-many-from',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'Mail with several From is signed', de: 'Mail mit mehreren From wird signiert' },
  why: {
    en: 'Of several From lines mail programs show one, and another is signed: a forgery with a valid signature.',
    de: 'Von mehreren From-Zeilen zeigen Mailprogramme eine, signiert ist eine andere: eine Fälschung mit gültiger Signatur.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-8.15'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('allow_hdrfrom_multiple').flatMap((setting) => {
      const value = setting.value
      return /^(?:true|yes|on)$/i.test(value)
        ? [look.at(setting, 'false', { en: 'allow_hdrfrom_multiple is true.', de: 'allow_hdrfrom_multiple ist true.' })]
        : []
    })
  },
  examples: { bad: ['allow_hdrfrom_multiple = true;\n'], good: ['allow_hdrfrom_multiple = false;\n'] },
}
