import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarcPolicy } from '../judge-dmarc.ts'
import { notice, pass, rfc, warn } from '../verdict.ts'

const STRENGTH = { none: 0, quarantine: 1, reject: 2 } as const

export const check: Check = {
  id: 'dmarc-subdomain-policy',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'Subdomains are protected as well as the domain',
    de: 'Subdomains sind so gut geschützt wie die Domain',
  },
  explanation: {
    en: 'sp is the policy for subdomains. Weaker than p, it leaves forgers all names below the domain.',
    de: 'sp ist die Richtlinie für Subdomains. Ist sie schwächer als p, bleiben Fälschern alle Namen unter der Domain.',
  },
  cites: [rfc(9989, '4.7')],
  run: (run) =>
    judgeDmarcPolicy(run, (found) => {
      const { p, sp } = found.record
      if (p === null || sp === null || STRENGTH[sp] >= STRENGTH[p])
        return pass({ en: 'They are protected as well.', de: 'Sie sind ebenso geschützt.' })
      const words = {
        en: `The domain has p=${p}, its subdomains only sp=${sp}.`,
        de: `Die Domain hat p=${p}, ihre Subdomains nur sp=${sp}.`,
      }
      const fix = dmarcFix(FIX, found, { sp: null }, RISK)
      return sp === 'none' ? warn(words, { fix }) : notice(words, { fix })
    }),
}

const FIX = {
  en: 'Leave sp out, so that p holds for subdomains too.',
  de: 'sp weglassen, dann gilt p auch für Subdomains.',
}

const RISK = {
  en: 'Subdomains that send mail must pass SPF or DKIM themselves; give those that do not yet a record of their own.',
  de: 'Subdomains, die Mail versenden, müssen selbst SPF oder DKIM bestehen; denen, die das noch nicht tun, einen eigenen Eintrag geben.',
}
