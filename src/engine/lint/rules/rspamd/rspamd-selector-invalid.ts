import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-selector-invalid',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'A selector that cannot be looked up', de: 'Ein Selektor, der sich nicht nachschlagen lässt' },
  why: {
    en: 'A selector is a part of a DNS name: letters, digits, dashes and dots (RFC 6376 §3.1).',
    de: 'Ein Selektor ist Teil eines DNS-Namens: Buchstaben, Ziffern, Bindestriche und Punkte (RFC 6376 §3.1).',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-3.1'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('selector').flatMap((setting) => {
      const value = setting.value
      return value !== '' && !/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(value) && !value.includes('$')
        ? [
            look.at(setting, 'mail', {
              en: 'selector has signs that DNS names do not have.',
              de: 'selector enthält Zeichen, die DNS-Namen nicht haben.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['selector = "mein schlüssel";\n', 'selector = "key_1";\n'], good: ['selector = "2026a";\n'] },
}
