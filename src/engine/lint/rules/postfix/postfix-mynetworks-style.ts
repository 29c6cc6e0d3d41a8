import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

export const rule: LintRule = {
  id: 'postfix-mynetworks-style',
  software: 'postfix',
  level: 'error',
  title: { en: 'The whole network of the hoster is trusted', de: 'Das ganze Netz des Hosters gilt als vertraut' },
  why: {
    en: 'With mynetworks_style subnet or class every neighbour in the data centre may send through this server.',
    de: 'Mit mynetworks_style subnet oder class darf jeder Nachbar im Rechenzentrum über diesen Server senden.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#mynetworks_style'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    const style = look.value('mynetworks_style')
    if (look.setting('mynetworks') !== undefined || !['subnet', 'class'].includes(style)) return []
    return [
      look.hit('mynetworks_style', 'host', {
        en: `mynetworks_style is ${style}, and mynetworks is not set.`,
        de: `mynetworks_style ist ${style}, und mynetworks ist nicht gesetzt.`,
      }),
    ]
  },
  examples: {
    bad: ['mynetworks_style = subnet\n', 'mynetworks_style = class\n'],
    good: ['mynetworks_style = host\n', 'mynetworks_style = subnet\nmynetworks = 127.0.0.0/8\n'],
  },
}
