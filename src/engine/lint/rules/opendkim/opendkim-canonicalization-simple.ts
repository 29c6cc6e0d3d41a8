import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-canonicalization-simple',
  software: 'opendkim',
  level: 'warning',
  title: { en: 'A changed space breaks the signature', de: 'Ein geändertes Leerzeichen bricht die Signatur' },
  why: {
    en: 'With simple headers any server on the way that folds a line anew makes the signature fail. relaxed/simple holds.',
    de: 'Mit simple für Kopfzeilen bricht die Signatur, sobald ein Server unterwegs eine Zeile neu umbricht. relaxed/simple hält.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-3.4'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('canonicalization').flatMap((setting) => {
      const value = setting.value
      return /^simple(?:\/|$)/i.test(value)
        ? [
            look.at(setting, 'relaxed/simple', {
              en: 'Canonicalization begins with simple.',
              de: 'Canonicalization beginnt mit simple.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['Canonicalization simple\n', 'Canonicalization simple/simple\n'],
    good: ['Canonicalization relaxed/simple\n'],
  },
}
