import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-postscreen-many',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'postscreen runs more than once', de: 'postscreen läuft mehrfach' },
  why: {
    en: 'There has to be one postscreen process: maxproc 1. With more they do not know of each other’s clients.',
    de: 'Es darf nur einen postscreen-Prozess geben: maxproc 1. Mehrere wissen nichts voneinander.',
  },
  sources: ['https://www.postfix.org/POSTSCREEN_README.html'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'service').flatMap((service) => {
      const [a, b, c, d, processes, command, ...rest] = service.words
      if (command !== 'postscreen' || processes === '1') return []
      const [name, type] = service.name.split('/')
      return [
        atBlock(service, [name, type, a, b, c, d, '1', command, ...rest].join(' '), {
          en: `maxproc is ${processes}.`,
          de: `maxproc ist ${processes}.`,
        }),
      ]
    })
  },
  examples: {
    bad: ['smtp inet n - y - - postscreen\nsmtpd pass - - y - - smtpd\n'],
    good: ['smtp inet n - y - 1 postscreen\nsmtpd pass - - y - - smtpd\n'],
  },
}
