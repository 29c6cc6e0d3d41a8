import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-from-mismatch',
  software: 'rspamdDkim',
  level: 'warning',
  title: { en: 'Mail is signed whatever stands in From', de: 'Signiert wird, was immer im From steht' },
  why: {
    en: 'allow_hdrfrom_mismatch signs mail whose From has another domain than the envelope: under alignment such a signature helps nobody but forgers.',
    de: 'allow_hdrfrom_mismatch signiert Mail, deren From eine andere Domain hat als der Umschlag: Das hilft niemandem außer Fälschern.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('allow_hdrfrom_mismatch').flatMap((setting) => {
      const value = setting.value
      return /^(?:true|yes|on)$/i.test(value)
        ? [look.at(setting, 'false', { en: 'allow_hdrfrom_mismatch is true.', de: 'allow_hdrfrom_mismatch ist true.' })]
        : []
    })
  },
  examples: { bad: ['allow_hdrfrom_mismatch = true;\n'], good: ['allow_hdrfrom_mismatch = false;\n'] },
}
