import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-selector-missing',
  software: 'opendkim',
  level: 'error',
  title: { en: 'A key without a selector', de: 'Ein Schlüssel ohne Selektor' },
  why: {
    en: 'With Domain and KeyFile OpenDKIM needs a Selector; without one it does not start.',
    de: 'Mit Domain und KeyFile braucht OpenDKIM einen Selector; ohne startet es nicht.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    if (look.last('keyfile') === undefined || look.last('domain') === undefined || look.last('selector') !== undefined)
      return []
    return [
      look.missing('Selector', 'mail', {
        en: 'Selector is missing beside KeyFile.',
        de: 'Neben KeyFile fehlt Selector.',
      }),
    ]
  },
  examples: {
    bad: ['Domain example.org\nKeyFile /etc/dkimkeys/mail.private\n'],
    good: [
      'Domain example.org\nSelector 2026a\nKeyFile /etc/dkimkeys/mail.private\n',
      'KeyTable /etc/opendkim/key.table\n',
    ],
  },
}
