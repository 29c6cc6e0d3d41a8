import type { Check } from '../check.ts'
import { profile } from '../facts/profile.ts'
import { dmarcFix, judgeDmarcPolicy } from '../judge-dmarc.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-mailing-lists',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'The DMARC policy leaves mailing lists alone', de: 'Die DMARC-Richtlinie lässt Mailinglisten in Ruhe' },
  explanation: {
    en: 'Mailing lists change mails and so break signatures. Where people write to lists, reject makes other members’ servers refuse their mail.',
    de: 'Mailinglisten verändern Mails und brechen damit Signaturen. Wo Menschen auf Listen schreiben, bringt reject die Server anderer Mitglieder dazu, ihre Mail abzulehnen.',
  },
  cites: [rfc(9989, '7.4'), rfc(7960, '3.2.3')],
  run: async (run) => {
    const { receives, sends } = await run.get(profile)
    if (receives === false || sends === false) return notApplicable(NOBODY)
    return judgeDmarcPolicy(run, (found) => {
      if (found.discovery.applied?.policy !== 'reject')
        return pass({ en: 'The policy is not reject.', de: 'Die Richtlinie ist nicht reject.' })
      const inherited = found.place !== run.subject.domain
      return notice(REJECTS, { fix: dmarcFix(FIX, found, inherited ? { sp: 'quarantine' } : { p: 'quarantine' }) })
    })
  },
}

const NOBODY = {
  en: 'Nobody writes with this domain.',
  de: 'Mit dieser Domain schreibt niemand.',
}

const REJECTS = {
  en: 'The policy is reject. That is right for domains of machines; where people write to mailing lists, some of their mail is refused unless the list rewrites the sender.',
  de: 'Die Richtlinie ist reject. Für Domains von Maschinen ist das richtig; schreiben Menschen auf Mailinglisten, wird manche ihrer Mails abgelehnt, wenn die Liste den Absender nicht umschreibt.',
}

const FIX = {
  en: 'Only where people write to lists: quarantine instead, and a subdomain with reject for automatic mail.',
  de: 'Nur wo Menschen auf Listen schreiben: stattdessen quarantine, und für automatische Mail eine Subdomain mit reject.',
}
