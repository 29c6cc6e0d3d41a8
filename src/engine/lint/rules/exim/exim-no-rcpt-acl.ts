import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-no-rcpt-acl',
  software: 'exim',
  level: 'error',
  title: {
    en: 'Nothing decides which recipients are taken',
    de: 'Nichts entscheidet, welche Empfänger angenommen werden',
  },
  why: {
    en: 'Without acl_smtp_rcpt Exim refuses every recipient: no mail comes in.',
    de: 'Ohne acl_smtp_rcpt weist Exim jeden Empfänger ab: Es kommt keine Mail herein.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-access_control_lists.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    const isWhole = subject.configuration.blocks.some(({ type }) => type === 'router' || type === 'transport')
    if (
      !isWhole ||
      look.last('acl_smtp_rcpt') !== undefined ||
      subject.configuration.blocks.some(({ type, name }) => type === 'directive' && name.startsWith('include'))
    )
      return []
    // One that is not there cannot be named.
    const acl = subject.configuration.blocks.find(({ type, name }) => type === 'acl' && name.includes('rcpt'))?.name
    const hit = look.missing('acl_smtp_rcpt', acl ?? '', {
      en: 'acl_smtp_rcpt is not set.',
      de: 'acl_smtp_rcpt ist nicht gesetzt.',
    })
    return [acl === undefined ? { ...hit, change: null } : hit]
  },
  examples: {
    bad: [
      'primary_hostname = mail.example.org\nbegin routers\ndnslookup:\n  driver = dnslookup\n',
      'primary_hostname = mail.example.org\nbegin acl\nacl_check_rcpt:\n  accept hosts = :\nbegin routers\nhere:\n  driver = accept\n  transport = file\nbegin transports\nfile:\n  driver = appendfile\n  file = /dev/null\n',
    ],
    good: [
      'acl_smtp_rcpt = acl_check_rcpt\nbegin routers\ndnslookup:\n  driver = dnslookup\n',
      'primary_hostname = mail.example.org\n',
    ],
  },
}
