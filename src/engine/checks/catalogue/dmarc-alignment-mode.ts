import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-alignment-mode',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'DMARC compares domains as strictly as is good',
    de: 'DMARC vergleicht Domains so streng, wie es gut ist',
  },
  explanation: {
    en: 'adkim and aspf say whether a signature or SPF of a subdomain counts too (r) or only that of the very same domain (s). Almost everybody does well with r.',
    de: 'adkim und aspf sagen, ob auch Signatur oder SPF einer Subdomain zählen (r) oder nur die genau derselben Domain (s). Fast alle fahren mit r gut.',
  },
  cites: [rfc(9989, '4.7'), rfc(9989, '4.4')],
  run: (run) =>
    judgeDmarc(run, (found) => {
      const { record } = found
      const wrong = record.problems.find(({ tag }) => tag === 'adkim' || tag === 'aspf')
      if (wrong !== undefined) {
        const written = shorten(`${wrong.tag}=${wrong.value}`, 40)
        const words = {
          en: `The record says ${written}; only r and s are known. Receivers take r.`,
          de: `Im Eintrag steht ${written}; bekannt sind nur r und s. Empfänger nehmen r.`,
        }
        return warn(words, { fix: dmarcFix(FIX, found, { [wrong.tag]: null }) })
      }
      const strict = (['adkim', 'aspf'] as const).filter((tag) => record[tag] === 'strict')
      if (strict.length === 0) return pass({ en: 'Subdomains count too (r).', de: 'Subdomains zählen mit (r).' })
      const tags = strict.map((tag) => `${tag}=s`).join(', ')
      return notice(
        {
          en: `The record says ${tags}: mail whose return address or signature uses a subdomain fails. Services often use one.`,
          de: `Im Eintrag steht ${tags}: Mail, deren Rücksendeadresse oder Signatur eine Subdomain benutzt, scheitert. Dienste tun das oft.`,
        },
        { fix: dmarcFix(FIX, found, Object.fromEntries(strict.map((tag) => [tag, null]))) },
      )
    }),
}

const FIX = { en: 'Leave it out, unless strictness is wanted.', de: 'Weglassen, wenn die Strenge nicht gewollt ist.' }
