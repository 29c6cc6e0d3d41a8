import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

/** Names that mean nothing outside (RFC 6761, RFC 6762, RFC 8375). */
const LOCAL = /(?:^|\.)(?:localhost|localdomain|local|lan|internal|intern|home\.arpa|invalid)$/

export const rule: LintRule = {
  id: 'postfix-myhostname-not-qualified',
  software: 'postfix',
  level: 'error',
  title: { en: 'The server greets with a name that is none', de: 'Der Server grüßt mit einem Namen, der keiner ist' },
  why: {
    en: 'Receivers refuse a greeting that is no full host name (RFC 5321 §4.1.1.1). localhost, or a bare word, is what broken machines say.',
    de: 'Empfänger weisen eine Begrüßung ohne vollen Hostnamen ab (RFC 5321 §4.1.1.1). localhost oder ein bloßes Wort sagen kaputte Rechner.',
  },
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.1',
    'https://www.postfix.org/postconf.5.html#myhostname',
  ],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const name =
      look.setting('smtp_helo_name') !== undefined && !look.value('smtp_helo_name').includes('$')
        ? 'smtp_helo_name'
        : 'myhostname'
    const value = look.value(name).toLowerCase()
    if (
      value === '' ||
      value.includes('$') ||
      (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(value) && !LOCAL.test(value))
    )
      return []
    const known = subject.world?.hostName ?? 'mail.example.org'
    return [look.hit(name, known, { en: `${name} is “${value}”.`, de: `${name} ist „${value}“.` })]
  },
  examples: {
    bad: ['myhostname = localhost\n', 'myhostname = mail\n', 'myhostname = server.local\n'],
    good: ['myhostname = mail.example.org\n', 'smtp_helo_name = $myhostname\nmyhostname = mx.example.net\n'],
  },
}
