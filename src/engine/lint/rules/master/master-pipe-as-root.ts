import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-pipe-as-root',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'A program gets strangers’ mail as root', de: 'Ein Programm bekommt fremde Mail als root' },
  why: {
    en: 'What a pipe runs reads mail from anybody; as root a hole in it is a hole in everything.',
    de: 'Was eine pipe startet, liest Mail von allen; als root ist eine Lücke darin eine Lücke in allem.',
  },
  sources: ['https://www.postfix.org/pipe.8.html'],
  run: (subject) => {
    return blocksOf(subject.configuration, 'service').flatMap((service) => {
      const text = service.words.join(' ')
      if (service.words[5] !== 'pipe' || !/\buser=root\b/.test(text)) return []
      const [name, type] = service.name.split('/')
      return [
        atBlock(service, `${name} ${type} ${text.replace(/user=root(?::\w+)?/, 'user=vmail')}`, {
          en: 'user=root.',
          de: 'user=root.',
        }),
      ]
    })
  },
  examples: {
    bad: ['spam unix - n n - - pipe flags=Rq user=root argv=/usr/bin/spamc\n'],
    good: ['spam unix - n n - - pipe flags=Rq user=debian-spamd argv=/usr/bin/spamc\n'],
  },
}
