import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-removes-signatures',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'Signatures of others are removed', de: 'Signaturen anderer werden entfernt' },
  why: {
    en: 'Forwarded mail loses the signature that still verified, and with it what DMARC rests on.',
    de: 'Weitergeleitete Mail verliert die Signatur, die noch galt, und damit die Grundlage für DMARC.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('removeoldsignatures').flatMap((setting) => {
      const value = setting.value
      return /^(?:yes|true|1)$/i.test(value)
        ? [look.at(setting, null, { en: 'RemoveOldSignatures is on.', de: 'RemoveOldSignatures ist an.' })]
        : []
    })
  },
  examples: { bad: ['RemoveOldSignatures yes\n'], good: ['RemoveOldSignatures no\n'] },
}
