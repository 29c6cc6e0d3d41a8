import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-delimiter-differs',
  software: 'dovecot',
  level: 'warning',
  title: {
    en: 'Postfix and Dovecot cut addresses at different signs',
    de: 'Postfix und Dovecot trennen Adressen an verschiedenen Zeichen',
  },
  why: {
    en: 'Mail for anna+shop passes Postfix and is refused by Dovecot’s LMTP, or lands in the wrong folder.',
    de: 'Mail an anna+shop kommt durch Postfix und wird vom LMTP des Dovecot abgewiesen oder landet im falschen Ordner.',
  },
  sources: ['https://doc.dovecot.org/2.3/settings/core/#core_setting-recipient_delimiter'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    const postfix = subject.others
      .find(({ kind }) => kind === 'postfix')
      ?.settings.findLast(({ name }) => name === 'recipient_delimiter')
    const own = look.last('recipient_delimiter')
    const here = own?.value ?? '+'
    if (postfix === undefined || postfix.value === here || postfix.value === '') return []
    const says = {
      en: `Postfix has ${postfix.value}, Dovecot ${here}.`,
      de: `Postfix hat ${postfix.value}, Dovecot ${here}.`,
    }
    return [
      own === undefined ? look.missing('recipient_delimiter', postfix.value, says) : look.at(own, postfix.value, says),
    ]
  },
  examples: {
    bad: [
      { text: 'recipient_delimiter = +\n', others: [{ kind: 'postfix', text: 'recipient_delimiter = -\n' }] },
      { text: 'protocols = imap lmtp\n', others: [{ kind: 'postfix', text: 'recipient_delimiter = -\n' }] },
    ],
    good: [
      { text: 'recipient_delimiter = +\n', others: [{ kind: 'postfix', text: 'recipient_delimiter = +\n' }] },
      'protocols = imap\n',
    ],
  },
}
