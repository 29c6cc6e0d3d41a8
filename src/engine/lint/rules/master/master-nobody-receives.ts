import type { LintRule } from '../../lint-rule.ts'
import { blocksOf, missingFrom } from '../../look/look-at-blocks.ts'

export const rule: LintRule = {
  id: 'master-nobody-receives',
  software: 'postfixMaster',
  level: 'warning',
  title: { en: 'Nothing listens on port 25', de: 'Auf Port 25 hört nichts' },
  why: {
    en: 'Without a service smtp or 25 of the type inet no server can bring mail.',
    de: 'Ohne einen Dienst smtp oder 25 vom Typ inet kann kein Server Mail bringen.',
  },
  sources: ['https://www.postfix.org/master.5.html'],
  run: (subject) => {
    const { configuration } = subject
    const services = blocksOf(configuration, 'service')
    const isThere = services.some(
      ({ name }) => /^(?:[^/]*:)?(?:smtp|25)\/inet$/.test(name) || /^\[?[\da-f.:]+\]?:(?:smtp|25)\/inet$/i.test(name),
    )
    const isWhole = services.some(({ name }) => name.startsWith('qmgr/'))
    if (
      isThere ||
      !isWhole ||
      subject.others.some(({ settings }) =>
        settings.some(({ name, value }) => name === 'inet_interfaces' && value === 'loopback-only'),
      )
    )
      return []
    return [
      missingFrom(configuration, 'smtp inet n - y - - smtpd', {
        en: 'No service smtp inet.',
        de: 'Kein Dienst smtp inet.',
      }),
    ]
  },
  examples: {
    bad: ['qmgr unix n - n 300 1 qmgr\npickup unix n - y 60 1 pickup\n'],
    good: [
      'smtp inet n - y - - smtpd\nqmgr unix n - n 300 1 qmgr\n',
      'qmgr unix n - n 300 1 qmgr\nsmtp inet n - y - 1 postscreen\n',
    ],
  },
}
