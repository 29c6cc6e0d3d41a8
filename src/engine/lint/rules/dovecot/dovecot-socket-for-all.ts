import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-socket-for-all',
  software: 'dovecot',
  level: 'warning',
  title: {
    en: 'Every user of the server may ask for passwords',
    de: 'Jeder Nutzer des Servers darf Kennwörter erfragen',
  },
  why: {
    en: 'A socket of auth with mode 0666 lets every local program try passwords, and look users up.',
    de: 'Ein auth-Socket mit Modus 0666 lässt jedes lokale Programm Kennwörter probieren und Nutzer nachschlagen.',
  },
  sources: ['https://doc.dovecot.org/2.3/configuration_manual/service_configuration/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('mode').flatMap((setting) => {
      const value = setting.value
      return /^0?666$/.test(value) && /service auth/.test(setting.block ?? '')
        ? [
            look.at(setting, '0660', {
              en: 'A socket of auth has the mode 0666.',
              de: 'Ein Socket von auth hat den Modus 0666.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['service auth {\n  unix_listener auth-userdb {\n    mode = 0666\n  }\n}\n'],
    good: [
      'service auth {\n  unix_listener /var/spool/postfix/private/auth {\n    mode = 0660\n    user = postfix\n  }\n}\n',
    ],
  },
}
