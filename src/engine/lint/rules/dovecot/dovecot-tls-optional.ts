import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'dovecot-tls-optional',
  software: 'dovecot',
  level: 'advice',
  title: { en: 'TLS is offered and not demanded', de: 'TLS wird angeboten, nicht verlangt' },
  why: {
    en: 'With ssl = yes a mail program may stay in clear for everything but the password. required ends that.',
    de: 'Mit ssl = yes darf ein Mailprogramm außer beim Kennwort im Klartext bleiben. required beendet das.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc8314#section-3'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('ssl').flatMap((setting) => {
      const value = setting.value
      return value === 'yes' && setting.block === null && /^(?:no)$/.test(look.value('disable_plaintext_auth') || 'x')
        ? [
            look.at(setting, 'required', {
              en: 'ssl is yes, and plain-text logins are allowed.',
              de: 'ssl ist yes, und Anmeldung im Klartext ist erlaubt.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['ssl = yes\ndisable_plaintext_auth = no\n'], good: ['ssl = required\n', 'ssl = yes\n'] },
}
