import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

/** RFC 5321 §4.5.3.2. */
const LEAST: Readonly<Record<string, number>> = {
  smtp_helo_timeout: 300,
  smtp_mail_timeout: 300,
  smtp_rcpt_timeout: 300,
  smtp_data_init_timeout: 120,
  smtp_data_xfer_timeout: 180,
  smtp_data_done_timeout: 600,
}

export const rule: LintRule = {
  id: 'postfix-smtp-timeouts-short',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Slow servers are cut off', de: 'Langsame Server werden abgeschnitten' },
  why: {
    en: 'RFC 5321 gives servers minutes for their greeting and for the end of a mail. Who hangs up earlier delivers twice or never to those that scan slowly.',
    de: 'RFC 5321 gibt Servern Minuten für die Begrüßung und das Ende einer Mail. Wer früher auflegt, stellt bei langsamen Prüfern doppelt oder nie zu.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.2'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return Object.entries(LEAST).flatMap(([name, least]) => {
      const seconds = look.seconds(name)
      if (look.setting(name) === undefined || seconds === null || seconds >= least) return []
      return [
        look.hit(name, `${least}s`, {
          en: `${name} is ${seconds} seconds; the RFC asks for ${least}.`,
          de: `${name} ist ${seconds} Sekunden; der RFC verlangt ${least}.`,
        }),
      ]
    })
  },
  examples: {
    bad: ['smtp_helo_timeout = 10s\n', 'smtp_data_done_timeout = 30s\n'],
    good: ['smtp_helo_timeout = 300s\n', 'smtp_data_done_timeout = 600s\n'],
  },
}
