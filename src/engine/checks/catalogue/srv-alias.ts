import type { Check } from '../check.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { judgeTargets } from '../judge-service-records.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'srv-alias',
  area: 'clients',
  level: 'should',
  subject: 'domain',
  title: { en: 'SRV records name no alias', de: 'SRV-Einträge nennen kein Alias' },
  explanation: {
    en: 'The target of an SRV record must be a host itself and no alias (CNAME). Some programs do not follow one.',
    de: 'Das Ziel eines SRV-Eintrags muss selbst ein Rechner sein und kein Alias (CNAME). Manche Programme folgen keinem.',
  },
  cites: [rfc(2782)],
  run: (run) =>
    judgeTargets(run, async ({ host }) => {
      const { a, aaaa } = await run.get(hostAddresses, host)
      const alias = a.aliases[0] ?? aaaa.aliases[0]
      if (alias === undefined) return { outcome: 'pass', summary: { en: 'No alias.', de: 'Kein Alias.' } }
      const [from, to] = [shorten(host, 80), shorten(alias, 80)]
      return {
        outcome: 'warn',
        summary: { en: `${from} is an alias of ${to}.`, de: `${from} ist ein Alias von ${to}.` },
        fix: fixBy({ en: `Name ${to} in the SRV record itself.`, de: `Im SRV-Eintrag gleich ${to} nennen.` }),
      }
    }),
}
