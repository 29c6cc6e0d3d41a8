import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

/** Names and numbers of one port. */
const PORTS: Readonly<Record<string, string>> = {
  '25/inet': 'smtp/inet',
  '465/inet': 'submissions/inet',
  '587/inet': 'submission/inet',
  'smtps/inet': 'submissions/inet',
}

export const rule: LintRule = {
  id: 'master-service-twice',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'Two services on one port', de: 'Zwei Dienste an einem Port' },
  why: {
    en: 'Of two services with one name and type the second is ignored with a warning, or cannot open its port.',
    de: 'Von zwei Diensten mit gleichem Namen und Typ wird der zweite mit einer Warnung übergangen oder kann seinen Port nicht öffnen.',
  },
  sources: ['https://www.postfix.org/master.5.html'],
  run: (subject) => {
    const seen = new Set<string>()
    return blocksOf(subject.configuration, 'service').flatMap((service) => {
      const key = PORTS[service.name] ?? service.name
      if (seen.size < seen.add(key).size) return []
      return [
        atBlock(service, '', {
          en: `${service.name} is there a second time.`,
          de: `${service.name} steht ein zweites Mal da.`,
        }),
      ]
    })
  },
  examples: {
    bad: [
      'smtp inet n - y - - smtpd\nsmtp inet n - y - 1 postscreen\n',
      'smtps inet n - y - - smtpd\n465 inet n - y - - smtpd\n',
    ],
    good: ['smtp inet n - y - - smtpd\nsmtp unix - - y - - smtp\n'],
  },
}
