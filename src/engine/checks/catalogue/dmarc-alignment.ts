import { evaluateDmarc, type IdentifierAlignment } from '../../dmarc/evaluate-dmarc.ts'
import { textsAt } from '../../dns/texts-at.ts'
import type { Check } from '../check.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { profile } from '../facts/profile.ts'
import type { FindingPart } from '../finding.ts'
import { judgeDmarcPolicy } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

/** Whether what is published can align at all; whether a mail does is seen in a mail. */
export const check: Check = {
  id: 'dmarc-alignment',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Own mail can pass DMARC', de: 'Eigene Mail kann DMARC bestehen' },
  explanation: {
    en: 'A mail passes when SPF or a DKIM signature passes for a domain that belongs to the one in From. Best is when both do: SPF alone is lost when a mail is forwarded.',
    de: 'Eine Mail besteht, wenn SPF oder eine DKIM-Signatur für eine Domain besteht, die zu der in From gehört. Am besten beide: SPF allein geht beim Weiterleiten verloren.',
  },
  cites: [rfc(9989, '4.4'), rfc(9989, '4.10.2')],
  run: async (run) => {
    const { domain } = run.subject
    const lookup = dnsLookup(run)
    const [{ sends }, { selectors }, texts] = await Promise.all([
      run.get(profile),
      run.get(dkimKeys),
      textsAt(domain, lookup),
    ])
    if (sends === false) return notApplicable(SENDS_NOTHING)
    return judgeDmarcPolicy(run, async () => {
      const spf = texts?.some((text) => /^v=spf1(?: |$)/i.test(text)) ? { result: 'pass', domain } : null
      const keys = selectors.filter(({ keys: [key] }) => key !== undefined && !key.revoked)
      const dkim = [...new Set(keys.map((one) => one.domain))].map((one) => ({ result: 'pass', domain: one }))
      if (texts === null && dkim.length === 0) return couldNotTell(UNANSWERED)
      if (spf === null && dkim.length === 0) return notApplicable(NEITHER, 'spf-record')
      const { alignments } = await evaluateDmarc({ fromDomain: domain, spf, dkim }, lookup)
      const parts = alignments.map(partOf)
      if (alignments.every(({ aligned }) => aligned)) return pass(dkim.length === 0 ? SPF_ONLY : GOOD, { parts })
      if (alignments.every(({ aligned }) => !aligned)) return fail(NONE, { parts, fix: fixBy(FIX) })
      return warn(SOME, { parts, fix: fixBy(FIX) })
    })
  },
}

function partOf({ method, domain, aligned, mode }: IdentifierAlignment): FindingPart {
  const name = shorten(domain, 80)
  const [strictly, streng] = mode === 'strict' ? [' (strict)', ' (streng)'] : ['', '']
  return {
    target: `${method === 'spf' ? 'SPF' : 'DKIM'} ${name}`,
    outcome: aligned ? 'pass' : 'warn',
    summary: aligned
      ? { en: `Counts for DMARC${strictly}.`, de: `Zählt für DMARC${streng}.` }
      : { en: `Does not count for DMARC${strictly}.`, de: `Zählt nicht für DMARC${streng}.` },
  }
}

const SENDS_NOTHING = { en: 'The domain sends no mail.', de: 'Die Domain versendet keine Mail.' }
const UNANSWERED = {
  en: 'Could not tell: the question for the SPF record was not answered, and no DKIM key is known.',
  de: 'Nicht festzustellen: Die Frage nach dem SPF-Eintrag blieb ohne Antwort, und es ist kein DKIM-Schlüssel bekannt.',
}
const NEITHER = {
  en: 'There is no SPF record, and no DKIM key is known.',
  de: 'Es gibt keinen SPF-Eintrag, und es ist kein DKIM-Schlüssel bekannt.',
}
const GOOD = {
  en: 'SPF and DKIM as published both count for this domain, when the return address and the signature use it.',
  de: 'SPF und DKIM zählen, so wie sie veröffentlicht sind, beide für diese Domain, wenn Rücksendeadresse und Signatur sie benutzen.',
}
const SPF_ONLY = {
  en: 'SPF counts for this domain. Whether mail is signed as well is not known here: no DKIM key is known.',
  de: 'SPF zählt für diese Domain. Ob Mail auch signiert wird, ist hier nicht bekannt: Es ist kein DKIM-Schlüssel bekannt.',
}
const NONE = {
  en: 'Neither SPF nor the known DKIM keys count for this domain: own mail fails DMARC.',
  de: 'Weder SPF noch die bekannten DKIM-Schlüssel zählen für diese Domain: Eigene Mail scheitert an DMARC.',
}
const SOME = {
  en: 'Of SPF and the known DKIM keys only a part counts for this domain.',
  de: 'Von SPF und den bekannten DKIM-Schlüsseln zählt nur ein Teil für diese Domain.',
}
const FIX = {
  en: 'Sign with a key of the very domain that stands in From, or allow subdomains (adkim=r, aspf=r) and take out psd.',
  de: 'Mit einem Schlüssel genau der Domain signieren, die in From steht, oder Subdomains zulassen (adkim=r, aspf=r) und psd herausnehmen.',
}
