import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-old-tls',
  software: 'dovecot',
  level: 'warning',
  title: { en: 'TLS 1.0 and 1.1 are allowed', de: 'TLS 1.0 und 1.1 sind erlaubt' },
  why: {
    en: 'RFC 8996 retired both; no mail program of the last ten years needs them.',
    de: 'RFC 8996 hat beide ausgemustert; kein Mailprogramm der letzten zehn Jahre braucht sie.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8996'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('ssl_min_protocol').flatMap((setting) => {
      const value = setting.value
      return /^(?:SSLv3|TLSv1|TLSv1\.1|ANY)$/i.test(value)
        ? [
            look.at(setting, 'TLSv1.2', {
              en: 'ssl_min_protocol is below TLSv1.2.',
              de: 'ssl_min_protocol liegt unter TLSv1.2.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['ssl_min_protocol = TLSv1\n'], good: ['ssl_min_protocol = TLSv1.2\n'] },
}
