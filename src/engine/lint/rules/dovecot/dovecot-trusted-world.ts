import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'
import { isWideNetwork } from '../../look/wide-network.ts'

export const rule: LintRule = {
  id: 'dovecot-trusted-world',
  software: 'dovecot',
  level: 'error',
  title: { en: 'Strangers count as secure', de: 'Fremde gelten als sicher' },
  why: {
    en: 'From login_trusted_networks passwords are taken in clear, and the address that is told is believed: limits and bans do not work.',
    de: 'Von login_trusted_networks werden Kennwörter im Klartext angenommen, und genannte Adressen werden geglaubt: Grenzen und Sperren greifen nicht.',
  },
  sources: ['https://doc.dovecot.org/2.3/settings/core/'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('login_trusted_networks').flatMap((setting) => {
      const value = setting.value
      return value.split(/[\s,]+/).some(isWideNetwork)
        ? [
            look.at(setting, '127.0.0.1', {
              en: 'login_trusted_networks holds a range of public addresses.',
              de: 'login_trusted_networks enthält einen Bereich öffentlicher Adressen.',
            }),
          ]
        : []
    })
  },
  examples: { bad: ['login_trusted_networks = 0.0.0.0/0\n'], good: ['login_trusted_networks = 10.0.0.0/8\n'] },
}
