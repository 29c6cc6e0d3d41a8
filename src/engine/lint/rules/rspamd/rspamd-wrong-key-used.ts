import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'rspamd-wrong-key-used',
  software: 'rspamdDkim',
  level: 'warning',
  title: { en: 'It is signed with a key that is not published', de: 'Signiert wird mit unveröffentlichtem Schlüssel' },
  why: {
    en: 'allow_pubkey_mismatch signs although the record has another key: every such signature fails.',
    de: 'allow_pubkey_mismatch signiert, obwohl im Record ein anderer Schlüssel steht: Jede solche Signatur scheitert.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('allow_pubkey_mismatch').flatMap((setting) => {
      const value = setting.value
      return /^(?:true|yes|on)$/i.test(value) && /^(?:true|yes|on)$/i.test(look.value('check_pubkey'))
        ? [
            look.at(setting, 'false', {
              en: 'check_pubkey is true and allow_pubkey_mismatch too.',
              de: 'check_pubkey ist true und allow_pubkey_mismatch auch.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['check_pubkey = true;\nallow_pubkey_mismatch = true;\n'],
    good: ['check_pubkey = true;\nallow_pubkey_mismatch = false;\n', 'allow_pubkey_mismatch = true;\n'],
  },
}
