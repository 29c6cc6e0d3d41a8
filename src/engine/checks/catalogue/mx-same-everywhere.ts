import type { Check } from '../check.ts'
import { versionsOf } from '../facts/same-everywhere.ts'
import { zoneServers } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mx-same-everywhere',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'All name servers name the same mail servers', de: 'Alle Nameserver nennen dieselben Mailserver' },
  explanation: {
    en: 'Senders ask one name server or another. When they differ, part of the mail goes to the wrong place.',
    de: 'Absender fragen mal den einen, mal den anderen Nameserver. Weichen sie voneinander ab, geht ein Teil der Mail an den falschen Ort.',
  },
  cites: [rfc(1034, '4.3.5'), rfc(5321, '5.1')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const { versions } = await versionsOf(run, run.subject.domain, 'MX')
    if (versions.size < 2) return pass({ en: 'All name the same.', de: 'Alle nennen dieselben.' })
    const list = [...versions].map(([text, servers]) => `${servers.join(', ')}: ${shorten(text) || '–'}`)
    run.note({ kind: 'note', lines: list })
    return warn(
      {
        en: `The name servers name different mail servers. ${shorten(list.join('; '), 400)}`,
        de: `Die Nameserver nennen verschiedene Mailserver. ${shorten(list.join('; '), 400)}`,
      },
      { fix: fixBy(SYNC) },
    )
  },
}

const SYNC = {
  en: 'If nothing was changed within the last hour: look at why the server that is behind does not fetch the zone. With two DNS providers, change the records at both.',
  de: 'Wurde in der letzten Stunde nichts geändert: nachsehen, warum der zurückliegende Server die Zone nicht holt. Bei zwei DNS-Anbietern die Einträge bei beiden ändern.',
}
