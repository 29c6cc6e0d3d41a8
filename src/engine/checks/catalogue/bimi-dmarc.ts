import { applyPolicy } from '../../dmarc/apply-policy.ts'
import type { Check } from '../check.ts'
import { dmarcState } from '../facts/dmarc.ts'
import { judgeBimi } from '../judge-bimi.ts'
import { withoutDmarc } from '../judge-dmarc.ts'
import { fixBy, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'bimi-dmarc',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'DMARC is strict enough for BIMI', de: 'DMARC ist streng genug für BIMI' },
  explanation: {
    en: 'A logo is shown only for domains whose DMARC policy is quarantine or reject, for subdomains too, and without test mode or percentages.',
    de: 'Ein Logo wird nur für Domains gezeigt, deren DMARC-Richtlinie quarantine oder reject ist, auch für Subdomains, und ohne Probe oder Prozente.',
  },
  cites: [
    source(
      'BIMI, draft-brand-indicators-for-message-identification §7.1',
      'https://datatracker.ietf.org/doc/draft-brand-indicators-for-message-identification/',
    ),
  ],
  run: (run) =>
    judgeBimi(run, async () => {
      const state = await run.get(dmarcState)
      const { record, status } = state
      if (status !== 'found' || record === null) return withoutDmarc(state)
      const [domain, subdomains] = (['domain', 'subdomain'] as const).map(
        (whom) => applyPolicy(record, whom)?.published,
      )
      const isEnforced = [domain, subdomains].every((policy) => policy === 'quarantine' || policy === 'reject')
      if (isEnforced && !record.testing && record.pct === 100)
        return pass({ en: 'It is strict enough.', de: 'Die Richtlinie ist streng genug.' })
      return warn(WEAK, { fix: fixBy(FIX) })
    }),
}

const WEAK = {
  en: 'The domain has a logo for BIMI, but its DMARC policy is too weak: nobody shows it.',
  de: 'Die Domain hat ein Logo für BIMI, ihre DMARC-Richtlinie ist aber zu schwach: Niemand zeigt es.',
}
const FIX = {
  en: 'Raise p to quarantine or reject and leave out sp=none, t=y and pct, once all own mail passes.',
  de: 'p auf quarantine oder reject anheben und sp=none, t=y und pct weglassen, sobald alle eigene Mail besteht.',
}
