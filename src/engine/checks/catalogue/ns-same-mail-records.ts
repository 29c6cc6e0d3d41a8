import type { Check } from '../check.ts'
import { versionsOf } from '../facts/same-everywhere.ts'
import { zoneServers } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-same-mail-records',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'All name servers give the same SPF and DMARC records',
    de: 'Alle Nameserver geben dieselben SPF- und DMARC-Einträge',
  },
  explanation: {
    en: 'Receivers ask one name server or another. When one of them has old records, mail passes at some receivers and fails at others, and nobody can see why.',
    de: 'Empfänger fragen mal den einen, mal den anderen Nameserver. Hat einer davon alte Einträge, besteht Mail bei manchen Empfängern und scheitert bei anderen, und niemand sieht, warum.',
  },
  cites: [rfc(1034, '4.3.5')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const { domain } = run.subject
    const all = await Promise.all([versionsOf(run, domain, 'TXT'), versionsOf(run, `_dmarc.${domain}`, 'TXT')])
    const different = all.filter(({ versions }) => versions.size > 1)
    if (different.length === 0) return pass({ en: 'All give the same.', de: 'Alle geben dasselbe.' })
    const lines = different.flatMap(({ name, versions }) =>
      [...versions].map(([text, servers]) => `${name} TXT at ${servers.join(', ')}: ${shorten(text, 300) || '(none)'}`),
    )
    run.note({ kind: 'note', lines })
    const names = different.map(({ name }) => name).join(', ')
    return warn(
      {
        en: `The name servers have different TXT records for ${shorten(names)}.`,
        de: `Die Nameserver haben verschiedene TXT-Einträge für ${shorten(names)}.`,
      },
      { fix: fixBy(SYNC) },
    )
  },
}

const SYNC = {
  en: 'If nothing was changed within the last hour: look at why the server that is behind does not fetch the zone. With two DNS providers, change the records at both.',
  de: 'Wurde in der letzten Stunde nichts geändert: nachsehen, warum der zurückliegende Server die Zone nicht holt. Bei zwei DNS-Anbietern die Einträge bei beiden ändern.',
}
