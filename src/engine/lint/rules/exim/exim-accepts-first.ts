import type { LintRule } from '../../lint-rule.ts'
import { atBlock } from '../../look/look-at-blocks.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-accepts-first',
  software: 'exim',
  level: 'error',
  title: { en: 'Everything is taken before it is looked at', de: 'Alles wird angenommen, bevor es geprüft ist' },
  why: {
    en: 'An accept without a condition at the beginning of the ACL for recipients makes an open relay.',
    de: 'Ein accept ohne Bedingung am Anfang der Empfänger-ACL macht ein offenes Relay.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-access_control_lists.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    const { blocks } = subject.configuration
    const name = `acl/${look.value('acl_smtp_rcpt')}`
    const inside = blocks.filter(
      (block) => block.name === name && (block.type === 'verb' || block.type === 'condition'),
    )
    const [first, second] = inside
    const isBare = first?.type === 'verb' && first.words.length === 1 && first.words[0] === 'accept'
    const hasSettings = subject.configuration.settings.some(
      (one) =>
        one.line > (first?.line ?? 0) && one.line < (second?.line ?? Number.MAX_SAFE_INTEGER) && one.block === name,
    )
    if (first === undefined || !isBare || second?.type === 'condition' || hasSettings) return []
    return [
      atBlock(first, null, {
        en: 'The ACL begins with a bare accept.',
        de: 'Die ACL beginnt mit einem bloßen accept.',
      }),
    ]
  },
  examples: {
    bad: ['acl_smtp_rcpt = acl_check_rcpt\nbegin acl\nacl_check_rcpt:\n  accept\n  deny message = no\n'],
    good: [
      'acl_smtp_rcpt = acl_check_rcpt\nbegin acl\nacl_check_rcpt:\n  accept hosts = :\n  require verify = recipient\n',
    ],
  },
}
