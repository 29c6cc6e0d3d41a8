import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-few-connections',
  software: 'dovecot',
  level: 'advice',
  title: { en: 'Phones and programs lock each other out', de: 'Telefone und Programme sperren sich gegenseitig aus' },
  why: {
    en: 'A mail program holds one connection for each folder that it watches. Below five for a user and address, the second device is turned away.',
    de: 'Ein Mailprogramm hält je beobachtetem Ordner eine Verbindung. Unter fünf je Nutzer und Adresse wird das zweite Gerät abgewiesen.',
  },
  sources: ['https://doc.dovecot.org/2.3/settings/core/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('mail_max_userip_connections').flatMap((setting) => {
      const value = setting.value
      return /^\d+$/.test(value) && Number(value) < 5
        ? [
            look.at(setting, '10', {
              en: 'mail_max_userip_connections is below 5.',
              de: 'mail_max_userip_connections liegt unter 5.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['mail_max_userip_connections = 2\n'], good: ['mail_max_userip_connections = 10\n'] },
}
