import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-smtputf8-without-support',
  software: 'postfix',
  level: 'advice',
  title: {
    en: 'Mail in other scripts is taken and cannot be delivered',
    de: 'Mail in anderen Schriften wird angenommen und ist nicht zustellbar',
  },
  why: {
    en: 'With smtputf8_enable Postfix takes addresses in other scripts; a Dovecot LMTP before 2.4 or an old milter behind it refuses them, and they bounce.',
    de: 'Mit smtputf8_enable nimmt Postfix Adressen in anderen Schriften an; ein Dovecot-LMTP vor 2.4 oder ein alter Milter dahinter weist sie ab, und sie kommen zurück.',
  },
  sources: ['https://www.postfix.org/SMTPUTF8_README.html'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('smtputf8_enable')
    if (
      !(
        look.setting('smtputf8_enable') !== undefined &&
        value === 'yes' &&
        /lmtp:unix:private\/dovecot-lmtp/.test(`${look.value('virtual_transport')} ${look.value('mailbox_transport')}`)
      )
    )
      return []
    return [
      look.hit('smtputf8_enable', 'no', {
        en: 'smtputf8_enable is yes, and mail goes to Dovecot by LMTP.',
        de: 'smtputf8_enable ist yes, und Mail geht per LMTP an Dovecot.',
      }),
    ]
  },
  examples: {
    bad: ['smtputf8_enable = yes\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n'],
    good: ['smtputf8_enable = no\nvirtual_transport = lmtp:unix:private/dovecot-lmtp\n', 'smtputf8_enable = yes\n'],
  },
}
