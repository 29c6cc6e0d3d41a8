import type { LintRule } from '../../lint-rule.ts'
import { lookAtOpendkim } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'opendkim-open-socket',
  software: 'opendkim',
  level: 'error',
  title: { en: 'The filter listens to the whole net', de: 'Der Filter hört auf das ganze Netz' },
  why: {
    en: 'A milter on all addresses signs for whoever can reach its port.',
    de: 'Ein Milter auf allen Adressen signiert für jeden, der seinen Port erreicht.',
  },
  sources: ['http://www.opendkim.org/opendkim.conf.5.html'],
  run: (subject) => {
    const look = lookAtOpendkim(subject)
    return look.all('socket').flatMap((setting) => {
      const value = setting.value
      return /^inet6?:\d+$/.test(value.trim())
        ? [
            look.at(setting, 'inet:8891@localhost', {
              en: 'Socket names a port and no address.',
              de: 'Socket nennt einen Port und keine Adresse.',
            }),
          ]
        : []
    })
  },
  examples: {
    bad: ['Socket inet:8891\n'],
    good: ['Socket inet:8891@localhost\n', 'Socket local:/run/opendkim/opendkim.sock\n'],
  },
}
