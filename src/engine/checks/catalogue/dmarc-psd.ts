import { registeredDomain } from '../../dmarc/older-receivers.ts'
import type { Check } from '../check.ts'
import { dmarcFix, judgeDmarc } from '../judge-dmarc.ts'
import { fail, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dmarc-psd',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'The domain is not declared a public suffix',
    de: 'Die Domain ist nicht zur öffentlichen Endung erklärt',
  },
  explanation: {
    en: 'psd=y is for suffixes such as co.uk, below which strangers register names. On any other domain its subdomains become strangers to it, and their signatures no longer count.',
    de: 'psd=y ist für Endungen wie co.uk, unter denen Fremde Namen anmelden. Bei jeder anderen Domain werden ihre Subdomains ihr fremd, und deren Signaturen zählen nicht mehr.',
  },
  cites: [rfc(9989, '4.7'), rfc(9989, '4.10.2')],
  run: (run) =>
    judgeDmarc(run, (found) => {
      const { psd } = found.record
      const fix = dmarcFix(FIX, found, { psd: null })
      if (psd === 'y') return fail(SUFFIX, { fix })
      if (psd === 'n' && found.place !== registeredDomain(found.place)) return notice(OWN_ORGANIZATION, { fix })
      return pass({ en: 'The record says nothing of that kind.', de: 'Der Eintrag sagt nichts dergleichen.' })
    }),
}

const SUFFIX = {
  en: 'The record says psd=y: that the domain is a public suffix. Its subdomains then count as strangers to it and to one another.',
  de: 'Im Eintrag steht psd=y: Die Domain sei eine öffentliche Endung. Ihre Subdomains gelten dann ihr und einander als fremd.',
}

const OWN_ORGANIZATION = {
  en: 'The record of this subdomain says psd=n: an organization of its own. Signatures and SPF of the domain above no longer count for it.',
  de: 'Im Eintrag dieser Subdomain steht psd=n: eine eigene Organisation. Signaturen und SPF der Domain darüber zählen für sie nicht mehr.',
}

const FIX = {
  en: 'Take psd out, unless just that is meant.',
  de: 'psd herausnehmen, wenn nicht genau das gemeint ist.',
}
