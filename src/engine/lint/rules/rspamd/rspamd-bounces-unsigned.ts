import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-bounces-unsigned',
  software: 'rspamdDkim',
  level: 'warning',
  title: { en: 'Bounces go out unsigned', de: 'Rückmeldungen gehen unsigniert hinaus' },
  why: {
    en: 'Bounces have no envelope sender. With allow_envfrom_empty false they are not signed, and fail DMARC where SPF says nothing about the host name.',
    de: 'Rückmeldungen haben keinen Umschlagabsender. Mit allow_envfrom_empty false bleiben sie unsigniert und scheitern an DMARC, wo SPF nichts zum Hostnamen sagt.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('allow_envfrom_empty').flatMap((setting) => {
      const value = setting.value
      return /^(?:false|no|off)$/i.test(value)
        ? [look.at(setting, 'true', { en: 'allow_envfrom_empty is false.', de: 'allow_envfrom_empty ist false.' })]
        : []
    })
  },
  examples: { bad: ['allow_envfrom_empty = false;\n'], good: ['allow_envfrom_empty = true;\n'] },
}
