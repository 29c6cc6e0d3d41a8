import type { LintRule } from '../../lint-rule.ts'
import { lookAtRspamd } from '../../look/look-at-settings.ts'
import { isWideNetwork } from '../../look/wide-network.ts'

export const rule: LintRule = {
  id: 'rspamd-signs-networks',
  software: 'rspamdDkim',
  level: 'error',
  title: { en: 'Networks of strangers are signed for', de: 'Für fremde Netze wird signiert' },
  why: {
    en: 'Whoever is in sign_networks gets the domain’s signature without logging in.',
    de: 'Wer in sign_networks steht, bekommt die Signatur der Domain ohne Anmeldung.',
  },
  sources: ['https://docs.rspamd.com/modules/dkim_signing/'],
  run: (subject) => {
    const look = lookAtRspamd(subject)
    return look.all('sign_networks').flatMap((setting) => {
      const value = setting.value
      return value.split(/[\s,;[\]"]+/).some(isWideNetwork)
        ? [
            look.at(setting, '127.0.0.0/8', {
              en: 'sign_networks holds a range of public addresses.',
              de: 'sign_networks enthält einen Bereich öffentlicher Adressen.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['sign_networks = "0.0.0.0/0";\n'],
    good: ['sign_networks = "10.0.0.0/8";\n', 'sign_networks = "/etc/rspamd/local.d/nets.map";\n'],
  },
}
