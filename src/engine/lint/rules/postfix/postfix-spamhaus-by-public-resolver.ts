import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const LISTS = [
  'smtpd_client_restrictions',
  'smtpd_sender_restrictions',
  'smtpd_recipient_restrictions',
  'postscreen_dnsbl_sites',
] as const

function isBare(word: string): boolean {
  return /^(?:zen|sbl|xbl|pbl|sbl-xbl)\.spamhaus\.org(?:\*\d+)?$/.test(word)
}

export const rule: LintRule = {
  id: 'postfix-spamhaus-by-public-resolver',
  software: 'postfix',
  level: 'advice',
  title: {
    en: 'Lists of Spamhaus count only with the answers that mean listed',
    de: 'Bei Spamhaus zählen nur Antworten, die „gelistet“ heißen',
  },
  why: {
    en: 'Spamhaus answers 127.255.255.x to public resolvers and to too many questions. Without a filter on the answer Postfix takes that for a listing and refuses all mail.',
    de: 'Spamhaus antwortet öffentlichen Resolvern und bei zu vielen Fragen 127.255.255.x. Ohne Filter auf die Antwort hält Postfix das für einen Eintrag und weist alle Mail ab.',
  },
  sources: [
    'https://www.spamhaus.com/resource-center/successfully-accessing-spamhauss-free-block-lists-using-a-public-dns/',
  ],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return LISTS.flatMap((name) => {
      const words = look.list(name)
      if (!words.some(isBare)) return []
      const change = words
        .map((word) => (isBare(word) ? word.replace(/^([\w.-]+)/, '$1=127.0.0.[2..11]') : word))
        .join(', ')
      return [
        look.hit(name, change, {
          en: `${name} takes any answer of Spamhaus for a listing.`,
          de: `${name} hält jede Antwort von Spamhaus für einen Eintrag.`,
        }),
      ]
    })
  },
  examples: {
    bad: [
      'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org\n',
      'postscreen_dnsbl_sites = zen.spamhaus.org*3\n',
    ],
    good: [
      'smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org=127.0.0.[2..11]\n',
    ],
  },
}
