import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-reinjection-open',
  software: 'postfixMaster',
  level: 'error',
  title: { en: 'The way back from the filter is open to all', de: 'Der Rückweg vom Filter steht allen offen' },
  why: {
    en: 'A listener without restrictions on a public address takes mail for anybody: an open relay beside the guarded one.',
    de: 'Ein Dienst ohne Regeln auf öffentlicher Adresse nimmt Mail für alle an: ein offenes Relay neben dem bewachten.',
  },
  sources: ['https://www.postfix.org/FILTER_README.html'],
  run: (subject) => {
    const { configuration } = subject
    return blocksOf(configuration, 'service').flatMap((service) => {
      const isPublic = /^(?:0\.0\.0\.0:|\[::\]:)?100\d\d\/inet$/.test(service.name) && service.words[5] === 'smtpd'
      const port = /(\d+)\/inet$/.exec(service.name)?.[1] ?? '10025'
      if (!isPublic) return []
      return [
        atBlock(service, `127.0.0.1:${port} inet ${service.words.join(' ')}`, {
          en: `${service.name} listens on every address.`,
          de: `${service.name} hört auf jeder Adresse.`,
        }),
      ]
    })
  },
  examples: {
    bad: ['10025 inet n - y - - smtpd\n  -o mynetworks=0.0.0.0/0\n'],
    good: ['127.0.0.1:10025 inet n - y - - smtpd\n'],
  },
}
