import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-cert-without-arrow',
  software: 'dovecot',
  level: 'error',
  title: { en: 'The path stands where the certificate should be', de: 'Der Pfad steht, wo das Zertifikat stehen soll' },
  why: {
    en: 'In Dovecot 2.3 a file is read by <; without it the path itself is taken for the certificate, and TLS does not start.',
    de: 'In Dovecot 2.3 liest < eine Datei; ohne gilt der Pfad selbst als Zertifikat, und TLS startet nicht.',
  },
  sources: ['https://doc.dovecot.org/2.3/configuration_manual/dovecot_ssl_configuration/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('ssl_cert').flatMap((setting) => {
      const value = setting.value
      return /^\//.test(value)
        ? [
            look.at(setting, '</etc/dovecot/private/dovecot.pem', {
              en: 'ssl_cert is a path without <.',
              de: 'ssl_cert ist ein Pfad ohne <.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['ssl_cert = /etc/ssl/mail.pem\n'], good: ['ssl_cert = </etc/ssl/mail.pem\n'] },
}
