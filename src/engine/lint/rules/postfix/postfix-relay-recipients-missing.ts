import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-relay-recipients-missing',
  software: 'postfix',
  level: 'error',
  title: { en: 'A second MX takes mail for nobody', de: 'Ein zweiter MX nimmt Mail an niemanden an' },
  why: {
    en: 'Without relay_recipient_maps the server takes every address of relay_domains and bounces later: backscatter.',
    de: 'Ohne relay_recipient_maps nimmt der Server jede Adresse in relay_domains an und meldet später zurück: Backscatter.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#relay_recipient_maps'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('relay_recipient_maps')
    if (
      !(
        look.value('relay_domains') !== '' &&
        !look.value('relay_domains').startsWith('$') &&
        value === '' &&
        !['smtpd_recipient_restrictions', 'smtpd_relay_restrictions'].some((name) =>
          look.list(name).includes('reject_unverified_recipient'),
        )
      )
    )
      return []
    return [
      look.hit('relay_recipient_maps', 'hash:/etc/postfix/relay_recipients', {
        en: 'relay_domains is set, relay_recipient_maps is not.',
        de: 'relay_domains ist gesetzt, relay_recipient_maps nicht.',
      }),
    ]
  },
  examples: {
    bad: ['relay_domains = example.org\n'],
    good: [
      'relay_domains = example.org\nrelay_recipient_maps = hash:/etc/postfix/relay_recipients\n',
      'relay_domains =\n',
    ],
  },
}
