import type { Check } from '../check.ts'
import { uncoveredMx } from '../facts/uncovered-mx.ts'
import { judgeStsPolicy } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-wildcard',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'Wildcards of the MTA-STS policy reach far enough',
    de: 'Platzhalter der MTA-STS-Richtlinie reichen weit genug',
  },
  explanation: {
    en: 'A * stands for exactly one part of a name: *.example.com means a.example.com, but not a.b.example.com.',
    de: 'Ein * steht für genau einen Teil eines Namens: *.example.com meint a.example.com, nicht aber a.b.example.com.',
  },
  cites: [rfc(8461, '4.1'), rfc(9525, '6.3')],
  run: (run) =>
    judgeStsPolicy(run, async (policy) => {
      if (!policy.mx.some((pattern) => pattern.startsWith('*.')))
        return notApplicable({ en: 'The policy has no wildcards.', de: 'Die Richtlinie hat keine Platzhalter.' })
      const missing = (await run.get(uncoveredMx))?.hosts.filter(({ reliesOnWildcard }) => reliesOnWildcard) ?? []
      if (missing.length === 0 || policy.mode === 'none') return pass({ en: 'They do.', de: 'Sie tun es.' })
      const names = shorten(missing.map(({ name }) => name).join(', '))
      const words = {
        en: `The wildcard does not reach ${names}, which lies one level deeper.`,
        de: `Der Platzhalter erreicht ${names} nicht, der Name liegt eine Ebene tiefer.`,
      }
      const lines = missing.slice(0, 20).map(({ name }) => `mx: ${name}`)
      const fix = fixBy(FIX, [{ software: 'MTA-STS', file: '/.well-known/mta-sts.txt', lines }])
      return policy.mode === 'enforce' ? fail(words, { fix }) : warn(words, { fix })
    }),
}

const FIX = {
  en: 'Name these servers in full, then give the record at _mta-sts a new id.',
  de: 'Diese Server voll nennen, dann dem Eintrag bei _mta-sts eine neue id geben.',
}
