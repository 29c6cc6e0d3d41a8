import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-weak-mechanisms',
  software: 'dovecot',
  level: 'warning',
  title: { en: 'Logins need passwords stored in clear', de: 'Anmeldung verlangt Kennwörter im Klartext' },
  why: {
    en: 'CRAM-MD5 and DIGEST-MD5 want the password stored so that it can be read. Over TLS, PLAIN with hashed passwords is safer.',
    de: 'CRAM-MD5 und DIGEST-MD5 verlangen lesbar gespeicherte Kennwörter. Über TLS ist PLAIN mit gehashten sicherer.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6331'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('auth_mechanisms').flatMap((setting) => {
      const value = setting.value
      return /\b(?:cram-md5|digest-md5|ntlm|apop)\b/i.test(value)
        ? [
            look.at(setting, 'plain login', {
              en: 'auth_mechanisms has CRAM-MD5 or the like.',
              de: 'In auth_mechanisms steht CRAM-MD5 oder Ähnliches.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['auth_mechanisms = plain cram-md5\n'], good: ['auth_mechanisms = plain login\n'] },
}
