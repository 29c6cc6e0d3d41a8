import type { Check } from '../check.ts'
import { profile } from '../facts/profile.ts'
import { dmarcFix, judgeDmarcPolicy } from '../judge-dmarc.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-policy-strength',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'The DMARC policy protects the domain', de: 'Die DMARC-Richtlinie schützt die Domain' },
  explanation: {
    en: 'With p=none receivers only watch and report. quarantine and reject keep mail of forgers away, and ask that all own mail passes.',
    de: 'Mit p=none schauen Empfänger nur zu und berichten. quarantine und reject halten Mail von Fälschern fern und verlangen, dass alle eigene Mail besteht.',
  },
  cites: [rfc(9989, '3.2.9'), rfc(9989, '5.1')],
  run: async (run) => {
    const { sends } = await run.get(profile)
    if (sends === false) return notApplicable(IDLE, 'parked-dmarc')
    return judgeDmarcPolicy(run, (found) => {
      const policy = found.discovery.applied?.published ?? 'none'
      if (policy !== 'none')
        return pass({ en: `The domain is protected: ${policy}.`, de: `Die Domain ist geschützt: ${policy}.` })
      const inherited = found.place !== run.subject.domain
      return notice(WATCHING, {
        fix: dmarcFix(FIX, found, inherited ? { sp: 'quarantine' } : { p: 'quarantine' }, RISK),
      })
    })
  },
}

const IDLE = { en: 'The domain sends no mail.', de: 'Die Domain versendet keine Mail.' }

const WATCHING = {
  en: 'The policy is none: receivers report, but deliver forged mail as well. A good state while reports are collected, not for good.',
  de: 'Die Richtlinie ist none: Empfänger berichten, stellen gefälschte Mail aber ebenso zu. Gut, solange Berichte gesammelt werden, nicht auf Dauer.',
}

const FIX = {
  en: 'When reports show for some weeks that all own mail passes, raise the policy.',
  de: 'Zeigen Berichte einige Wochen lang, dass alle eigene Mail besteht, die Richtlinie anheben.',
}

const RISK = {
  en: 'Own mail that passes neither SPF nor DKIM with this domain, such as that of a forgotten service, then goes to spam.',
  de: 'Eigene Mail, die mit dieser Domain weder SPF noch DKIM besteht, etwa die eines vergessenen Dienstes, landet dann im Spam.',
}
