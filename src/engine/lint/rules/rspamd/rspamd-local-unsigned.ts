import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-local-unsigned',
  software: 'rspamdDkim',
  level: 'warning',
  title: { en: 'Mail from this machine is not signed', de: 'Mail von diesem Rechner wird nicht signiert' },
  why: {
    en: 'sign_local false leaves bounces and the mail of cron and web forms without a signature.',
    de: 'sign_local false lässt Rückmeldungen und Mail von cron und Webformularen ohne Signatur.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('sign_local').flatMap((setting) => {
      const value = setting.value
      return /^(?:false|no|off)$/i.test(value)
        ? [look.at(setting, 'true', { en: 'sign_local is false.', de: 'sign_local ist false.' })]
        : []
    })
  },
  examples: { bad: ['sign_local = false;\n'], good: ['sign_local = true;\n'] },
}
