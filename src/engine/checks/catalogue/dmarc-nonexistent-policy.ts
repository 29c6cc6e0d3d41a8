import { applyPolicy } from '../../dmarc/apply-policy.ts'
import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarcPolicy } from '../judge-dmarc.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-nonexistent-policy',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Names that do not exist cannot be used as sender',
    de: 'Namen, die es nicht gibt, taugen nicht als Absender',
  },
  explanation: {
    en: 'np is the policy for names below the domain that do not exist. Nobody mails honestly from them, so reject costs nothing.',
    de: 'np ist die Richtlinie für Namen unter der Domain, die es nicht gibt. Von ihnen kommt keine ehrliche Mail, reject kostet also nichts.',
  },
  cites: [rfc(9989, '4.7')],
  run: (run) =>
    judgeDmarcPolicy(run, (found) => {
      const published = applyPolicy(found.record, 'nonExistent')?.published
      if (published === 'reject')
        return pass({
          en: 'Mail from such names is to be refused.',
          de: 'Mail von solchen Namen soll abgelehnt werden.',
        })
      return notice(
        {
          en: `For names below the domain that do not exist the policy is ${published ?? 'none'}.`,
          de: `Für Namen unter der Domain, die es nicht gibt, ist die Richtlinie ${published ?? 'none'}.`,
        },
        { fix: dmarcFix(FIX, found, { np: 'reject' }) },
      )
    }),
}

const FIX = { en: 'Add np=reject.', de: 'np=reject ergänzen.' }
