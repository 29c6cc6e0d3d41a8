import type { LintRule } from '../../lint-rule.ts'
import type { LookAtPostfix } from '../../look/look-at-postfix.ts'
import { lookAtPostfix } from '../../look/look-at-postfix.ts'

const SAYS = {
  en: 'A bare permit stands before the refusal of foreign destinations.',
  de: 'Ein bloßes permit steht vor dem Abweisen fremder Ziele.',
}

function isRelayGuarded(look: LookAtPostfix): boolean {
  const words = look.list('smtpd_relay_restrictions')
  const refuse = words.findIndex((word) => word.endsWith('_unauth_destination') || word === 'reject')
  const permit = words.indexOf('permit')
  return refuse >= 0 && (permit < 0 || refuse < permit)
}

export const rule: LintRule = {
  id: 'postfix-permit-before-reject',
  software: 'postfix',
  level: 'error',
  title: {
    en: 'Everything is permitted before destinations are looked at',
    de: 'Alles ist erlaubt, bevor Ziele geprüft werden',
  },
  why: {
    en: 'The first restriction that decides wins: what stands after a general permit is never reached.',
    de: 'Die erste Regel, die entscheidet, gilt: Was nach einem allgemeinen permit steht, wird nie erreicht.',
  },
  sources: ['https://www.postfix.org/postconf.5.html#smtpd_relay_restrictions'],
  run: (subject) => {
    const look = lookAtPostfix(subject)
    return ['smtpd_relay_restrictions', 'smtpd_recipient_restrictions'].flatMap((name) => {
      const words = look.list(name)
      const permit = words.indexOf('permit')
      const refuse = words.findIndex((word) => word.endsWith('_unauth_destination') || word === 'reject')
      if (
        permit < 0 ||
        (refuse >= 0 && refuse < permit) ||
        (name === 'smtpd_recipient_restrictions' && isRelayGuarded(look))
      )
        return []
      return [
        look.hit(
          name,
          [...words.filter((word) => word !== 'permit'), ...(refuse < 0 ? ['reject_unauth_destination'] : [])].join(
            ', ',
          ),
          SAYS,
        ),
      ]
    })
  },
  examples: {
    bad: ['smtpd_relay_restrictions = permit, reject_unauth_destination\n'],
    good: ['smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination, permit\n'],
  },
}
