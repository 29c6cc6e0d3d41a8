import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const LISTS = [
  'smtpd_client_restrictions',
  'smtpd_helo_restrictions',
  'smtpd_sender_restrictions',
  'smtpd_recipient_restrictions',
] as const

export const rule: LintRule = {
  id: 'postfix-reject-unknown-client',
  software: 'postfix',
  level: 'warning',
  title: { en: 'Servers without a matching PTR are refused', de: 'Server ohne passenden PTR werden abgewiesen' },
  why: {
    en: 'reject_unknown_client_hostname wants the name to lead back to the address; many honest servers fail that, and so does one whose DNS is slow today. reject_unknown_reverse_client_hostname asks for any PTR.',
    de: 'reject_unknown_client_hostname verlangt, dass der Name zur Adresse zurückführt; daran scheitern viele redliche Server, auch solche mit heute langsamem DNS. reject_unknown_reverse_client_hostname verlangt nur irgendeinen PTR.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#reject_unknown_client_hostname'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return LISTS.flatMap((name) => {
      const words = look.list(name)
      if (!words.includes('reject_unknown_client_hostname') && !words.includes('reject_unknown_client')) return []
      const change = words
        .map((word) => (word.startsWith('reject_unknown_client') ? 'reject_unknown_reverse_client_hostname' : word))
        .join(', ')
      return [
        look.hit(name, change, {
          en: `${name} refuses clients whose names do not lead back.`,
          de: `${name} weist Gegenstellen ab, deren Name nicht zurückführt.`,
        }),
      ]
    })
  },
  examples: {
    bad: ['smtpd_client_restrictions = permit_mynetworks, reject_unknown_client_hostname\n'],
    good: ['smtpd_client_restrictions = permit_mynetworks, reject_unknown_reverse_client_hostname\n'],
  },
}
