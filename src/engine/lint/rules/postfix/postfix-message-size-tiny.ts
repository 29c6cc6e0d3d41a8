import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-message-size-tiny',
  software: 'postfix',
  level: 'advice',
  title: { en: 'Mails with an attachment are too large', de: 'Mails mit Anhang sind zu groß' },
  why: {
    en: 'Senders count their attachment, the mail is a third larger (base64). Below 10 MB ordinary mail is refused.',
    de: 'Absender rechnen mit der Größe des Anhangs, die Mail ist um ein Drittel größer (Base64). Unter 10 MB wird gewöhnliche Mail abgewiesen.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#message_size_limit'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('message_size_limit')
    if (!(Number(value) > 0 && Number(value) < 10_000_000)) return []
    return [
      look.hit('message_size_limit', '52428800', {
        en: 'message_size_limit is below 10 MB.',
        de: 'message_size_limit liegt unter 10 MB.',
      }),
    ]
  },
  examples: {
    bad: ['message_size_limit = 5242880\n'],
    good: ['message_size_limit = 52428800\n', 'message_size_limit = 10240000\n'],
  },
}
