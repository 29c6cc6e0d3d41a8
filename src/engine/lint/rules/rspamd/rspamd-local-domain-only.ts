import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-local-domain-only',
  software: 'rspamdDkim',
  level: 'advice',
  title: {
    en: 'Only mail of the host itself gets a fitting signature',
    de: 'Nur Mail des Rechners selbst bekommt eine passende Signatur',
  },
  why: {
    en: 'use_domain_sign_local other than header gives the mail of this machine another domain than From.',
    de: 'use_domain_sign_local anders als header gibt der Mail dieses Rechners eine andere Domain als im From.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('use_domain_sign_local').flatMap((setting) => {
      const value = setting.value
      return !/^header$/i.test(value)
        ? [
            look.at(setting, 'header', {
              en: 'use_domain_sign_local is not header.',
              de: 'use_domain_sign_local ist nicht header.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['use_domain_sign_local = "envelope";\n'], good: ['use_domain_sign_local = "header";\n'] },
}
