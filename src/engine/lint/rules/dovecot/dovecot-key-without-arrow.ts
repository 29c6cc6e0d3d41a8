import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-key-without-arrow',
  software: 'dovecot',
  level: 'error',
  title: { en: 'The path stands where the key should be', de: 'Der Pfad steht, wo der Schlüssel stehen soll' },
  why: {
    en: 'In Dovecot 2.3 a file is read by <; without it TLS does not start.',
    de: 'In Dovecot 2.3 liest < eine Datei; ohne startet TLS nicht.',
  },
  sources: ['https://doc.dovecot.org/2.3/configuration_manual/dovecot_ssl_configuration/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('ssl_key').flatMap((setting) => {
      const value = setting.value
      return /^\//.test(value)
        ? [
            look.at(setting, '</etc/dovecot/private/dovecot.key', {
              en: 'ssl_key is a path without <.',
              de: 'ssl_key ist ein Pfad ohne <.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['ssl_key = /etc/ssl/mail.key\n'], good: ['ssl_key = </etc/ssl/mail.key\n'] },
}
