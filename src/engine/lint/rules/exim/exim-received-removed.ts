import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-received-removed',
  software: 'exim',
  level: 'warning',
  title: { en: 'The Received line is taken away', de: 'Die Received-Zeile wird entfernt' },
  why: {
    en: 'An empty received_header_text breaks RFC 5321 §4.4, and loops are seen no more.',
    de: 'Ein leeres received_header_text verstößt gegen RFC 5321 §4.4, und Schleifen fallen nicht mehr auf.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.4'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('received_header_text').flatMap((setting) => {
      const value = setting.value
      return value === ''
        ? [
            look.at(setting, 'Received: from $sender_helo_name by $primary_hostname; $tod_full', {
              en: 'received_header_text is empty.',
              de: 'received_header_text ist leer.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['received_header_text =\n'],
    good: ['received_header_text = Received: by $primary_hostname; $tod_full\n'],
  },
}
