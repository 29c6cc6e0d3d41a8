import type { LintRule } from '../../lint-rule.ts'
import { atBlock, blocksOf } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'opensmtpd-unknown-filter',
  software: 'opensmtpd',
  level: 'error',
  title: { en: 'A listener names a filter that is not there', de: 'Ein Dienst nennt einen Filter, den es nicht gibt' },
  why: {
    en: 'smtpd does not start, or mail passes unfiltered and unsigned.',
    de: 'smtpd startet nicht, oder Mail geht ungefiltert und unsigniert durch.',
  },
  sources: ['https://man.openbsd.org/smtpd.conf.5'],
  run: (subject) => {
    const { configuration } = subject
    const known = blocksOf(configuration, 'filter').map(({ name }) => name)
    if (blocksOf(configuration, 'include').length > 0) return []
    return blocksOf(configuration, 'listen').flatMap((listen) => {
      const at = listen.words.indexOf('filter')
      const missing = (at < 0 ? [] : (listen.words[at + 1] ?? '').split(/[\s,]+/)).find(
        (name) => name !== '' && !known.includes(name),
      )
      return missing === undefined
        ? []
        : [atBlock(listen, null, { en: `There is no filter “${missing}”.`, de: `Es gibt keinen Filter „${missing}“.` })]
    })
  },
  examples: {
    bad: ['listen on all tls filter "rspamd"\n'],
    good: ['filter "rspamd" proc-exec "filter-rspamd"\nlisten on all tls filter "rspamd"\n', 'listen on all tls\n'],
  },
}
