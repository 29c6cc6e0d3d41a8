import type { LintRule } from '../../lint-rule.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const LISTS = [
  'smtpd_client_restrictions',
  'smtpd_helo_restrictions',
  'smtpd_sender_restrictions',
  'smtpd_relay_restrictions',
  'smtpd_recipient_restrictions',
  'postscreen_dnsbl_sites',
] as const
/** Shut down, by their own word; the project's files on block lists have dates and sources. */
const DEAD: readonly string[] = [
  'dnsbl.sorbs.net',
  'spam.dnsbl.sorbs.net',
  'ix.dnsbl.manitu.net',
  'dnsbl.njabl.org',
  'combined.njabl.org',
  'cbl.abuseat.org',
  'bl.csma.biz',
  'opm.blitzed.org',
  'relays.ordb.org',
  'dnsbl.ahbl.org',
  'rhsbl.ahbl.org',
  'dul.dnsbl.sorbs.net',
  'list.dsbl.org',
  'bl.spamcannibal.org',
  'dnsbl.inps.de',
  'dnsbl.tornevall.org',
]

export const rule: LintRule = {
  id: 'postfix-dead-blocklists',
  software: 'postfix',
  level: 'error',
  title: { en: 'A block list is asked that is closed', de: 'Eine geschlossene Sperrliste wird gefragt' },
  why: {
    en: 'A closed list may answer “listed” for every address one day, and then all mail is refused.',
    de: 'Eine geschlossene Liste kann eines Tages für jede Adresse „gelistet“ antworten, und dann wird alle Mail abgewiesen.',
  },
  sources: ['https://www.rfc-editor.org/rfc/rfc6471#section-3.4'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return LISTS.flatMap((name) => {
      const words = look.list(name)
      const dead = words.filter((word) =>
        DEAD.some((zone) => word === zone || word.startsWith(`${zone}=`) || word.startsWith(`${zone}*`)),
      )
      if (dead.length === 0) return []
      const kept = words.filter(
        (word, index) =>
          !dead.includes(word) &&
          !(/^reject_rbl_client$|^reject_rhsbl_/.test(word) && dead.includes(words[index + 1] ?? '')),
      )
      return [
        look.hit(name, kept.join(', '), { en: `${dead.join(', ')}: closed.`, de: `${dead.join(', ')}: geschlossen.` }),
      ]
    })
  },
  examples: {
    bad: [
      'smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination, reject_rbl_client dnsbl.sorbs.net\n',
      'postscreen_dnsbl_sites = zen.spamhaus.org*2, ix.dnsbl.manitu.net*2\n',
    ],
    good: ['smtpd_recipient_restrictions = reject_unauth_destination, reject_rbl_client zen.spamhaus.org\n'],
  },
}
