import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'
import { isWideNetwork } from '../../look/wide-network.ts'

export const rule: LintRule = {
  id: 'exim-relay-from-all',
  software: 'exim',
  level: 'error',
  title: { en: 'Strangers may send through this server', de: 'Fremde dürfen über diesen Server senden' },
  why: {
    en: 'Hosts in relay_from_hosts send to anywhere without logging in.',
    de: 'Rechner in relay_from_hosts senden ohne Anmeldung überallhin.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-access_control_lists.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    return look.all('hostlist relay_from_hosts').flatMap((setting) => {
      const value = setting.value
      return value === '*' || value.split(/[\s:;]+/).some(isWideNetwork) || /(?:^|[\s:;])\*(?:$|[\s:;])/.test(value)
        ? [
            look.at(setting, '127.0.0.1 : ::::1', {
              en: 'relay_from_hosts holds everybody, or a range of public addresses.',
              de: 'relay_from_hosts enthält alle oder einen Bereich öffentlicher Adressen.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['hostlist relay_from_hosts = *\n', 'hostlist relay_from_hosts = 127.0.0.1 : 0.0.0.0/0\n'],
    good: ['hostlist relay_from_hosts = 127.0.0.1 : ::::1\n', 'hostlist relay_from_hosts = 10.0.0.0/8\n'],
  },
}
