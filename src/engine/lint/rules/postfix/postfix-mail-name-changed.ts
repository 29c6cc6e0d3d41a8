import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-mail-name-changed',
  software: 'postfix',
  level: 'advice',
  title: { en: 'What the server is cannot be told', de: 'Was der Server ist, lässt sich nicht sagen' },
  why: {
    en: 'A mail_name of one’s own stands in Received lines and hides nothing that a greeting does not show; readers of logs miss it.',
    de: 'Ein eigener mail_name steht in Received-Zeilen und verbirgt nichts, was die Begrüßung nicht zeigt; beim Lesen von Protokollen fehlt er.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#mail_name'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const value = look.value('mail_name')
    if (!(value !== '' && value !== 'Postfix' && /sendmail|exim|exchange|microsoft/i.test(value))) return []
    return [
      look.hit('mail_name', null, {
        en: 'mail_name pretends to be another software.',
        de: 'mail_name gibt sich als andere Software aus.',
      }),
    ]
  },
  examples: {
    bad: ['mail_name = Microsoft Exchange\n'],
    good: ['mail_name = Postfix\n', 'myhostname = mail.example.org\n'],
  },
}
