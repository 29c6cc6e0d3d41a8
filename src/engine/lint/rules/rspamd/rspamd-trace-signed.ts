import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-trace-signed',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'Fields that change on the way are signed', de: 'Felder, die sich unterwegs ändern, sind signiert' },
  why: {
    en: 'Received and Return-Path are added by every server on the way: a signature over them never verifies (RFC 6376 §5.4.1).',
    de: 'Received und Return-Path setzt jeder Server unterwegs hinzu: Eine Signatur darüber gilt nie (RFC 6376 §5.4.1).',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6376#section-5.4.1'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('sign_headers').flatMap((setting) => {
      const value = setting.value
      return /(?:^|[:)])(?:received|return-path)(?:$|:)/i.test(value)
        ? [
            look.at(setting, null, {
              en: 'sign_headers has received or return-path.',
              de: 'In sign_headers steht received oder return-path.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['sign_headers = "from:received:subject";\n'], good: ['sign_headers = "from:subject";\n'] },
}
