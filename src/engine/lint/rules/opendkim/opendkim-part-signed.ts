import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-part-signed',
  software: 'opendkim',
  level: 'error',
  title: { en: 'Only the beginning of a mail is signed', de: 'Nur der Anfang einer Mail ist signiert' },
  why: {
    en: 'With a length limit (l=) anybody can add text below a signed mail, and it still verifies.',
    de: 'Mit Längengrenze (l=) kann jeder Text unter eine signierte Mail setzen, und sie gilt weiter als echt.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-8.2'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('maximumsignedbytes').flatMap((setting) => {
      const value = setting.value
      return Number(value) > 0
        ? [look.at(setting, null, { en: 'MaximumSignedBytes is set.', de: 'MaximumSignedBytes ist gesetzt.' })]
        : []
    })
  },
  examples: { bad: ['MaximumSignedBytes 10000\n'], good: ['Mode sv\n'] },
}
