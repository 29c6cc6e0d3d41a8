import type { LintRule } from '../../lint-rule.ts'
import { isEximMacro } from '../../look/exim-macro.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-name-not-qualified',
  software: 'exim',
  level: 'error',
  title: { en: 'The server greets with a name that is none', de: 'Der Server grüßt mit einem Namen, der keiner ist' },
  why: {
    en: 'Receivers refuse a greeting that is no full host name.',
    de: 'Empfänger weisen eine Begrüßung ohne vollen Hostnamen ab.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.1'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('primary_hostname').flatMap((setting) => {
      const value = setting.value
      return !value.includes('$') &&
        !isEximMacro(value) &&
        (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value) ||
          /(?:^|\.)(?:localhost|localdomain|local|lan|internal|intern|home\.arpa|invalid)$/i.test(value))
        ? [
            look.at(setting, 'mail.example.org', {
              en: 'primary_hostname is no full name.',
              de: 'primary_hostname ist kein voller Name.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['primary_hostname = mail\n', 'primary_hostname = server.local\n'],
    good: [
      'primary_hostname = mail.example.org\n',
      '.ifdef MAIN_HARDCODE_PRIMARY_HOSTNAME\nprimary_hostname = MAIN_HARDCODE_PRIMARY_HOSTNAME\n.endif\n',
    ],
  },
}
