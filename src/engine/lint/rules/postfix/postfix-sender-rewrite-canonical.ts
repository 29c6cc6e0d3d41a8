import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-sender-rewrite-canonical',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Every recipient’s address is rewritten', de: 'Jede Empfängeradresse wird umgeschrieben' },
  why: {
    en: 'recipient_canonical_maps changes addresses in headers too: To and Cc of a signed mail change after the signature, and DKIM fails.',
    de: 'recipient_canonical_maps ändert Adressen auch in Kopfzeilen: To und Cc einer signierten Mail ändern sich nach der Signatur, und DKIM schlägt fehl.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#recipient_canonical_classes'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('recipient_canonical_classes')
    if (
      !(
        look.value('recipient_canonical_maps') !== '' &&
        (look.setting('recipient_canonical_classes') === undefined || value.includes('header_recipient'))
      )
    )
      return []
    return [
      look.hit('recipient_canonical_classes', 'envelope_recipient', {
        en: 'recipient_canonical_maps rewrites headers.',
        de: 'recipient_canonical_maps schreibt Kopfzeilen um.',
      }),
    ]
  },
  examples: {
    bad: ['recipient_canonical_maps = hash:/etc/postfix/canonical\n'],
    good: [
      'recipient_canonical_maps = tcp:localhost:10002\nrecipient_canonical_classes = envelope_recipient\n',
      'myhostname = mail.example.org\n',
    ],
  },
}
