import type { DnsResponse } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { askAll, zoneServers } from '../facts/zone-servers.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

const SHORTEST = 60
const LONGEST = 172_800

export const check: Check = {
  id: 'mail-record-ttl',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'Mail records are kept for a sensible time', de: 'Mail-Einträge werden sinnvoll lange gemerkt' },
  explanation: {
    en: 'The time to live (TTL) says how long resolvers keep a record. Too short means many questions and outages at every hiccup; too long means that a mistake lives on for days.',
    de: 'Die Lebensdauer (TTL) sagt, wie lange Resolver einen Eintrag behalten. Zu kurz heißt viele Fragen und Ausfälle bei jedem Schluckauf; zu lang heißt, dass ein Fehler tagelang weiterlebt.',
  },
  cites: [rfc(1912, '2.2'), rfc(1035, '3.2.1')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const { domain } = run.subject
    const first = found.servers.slice(0, 1)
    const answers = await Promise.all([
      askAll(run, first, domain, 'MX'),
      askAll(run, first, domain, 'TXT'),
      askAll(run, first, `_dmarc.${domain}`, 'TXT'),
    ])
    const ttls = answers.flat().flatMap(({ response }) => ttlsOf(response))
    if (ttls.length === 0)
      return notApplicable({ en: 'There are no mail records here.', de: 'Hier gibt es keine Mail-Einträge.' })
    const wrong = ttls.find(({ ttl }) => ttl < SHORTEST || ttl > LONGEST)
    if (wrong === undefined)
      return pass({
        en: `Between ${Math.min(...ttls.map(({ ttl }) => ttl))} and ${Math.max(...ttls.map(({ ttl }) => ttl))} seconds.`,
        de: `Zwischen ${Math.min(...ttls.map(({ ttl }) => ttl))} und ${Math.max(...ttls.map(({ ttl }) => ttl))} Sekunden.`,
      })
    return notice({
      en: `${wrong.name} ${wrong.type} is kept for ${wrong.ttl} seconds; 3,600 is a good value, 300 during a move.`,
      de: `${wrong.name} ${wrong.type} wird ${wrong.ttl} Sekunden lang gemerkt; 3.600 ist ein guter Wert, 300 während eines Umzugs.`,
    })
  },
}

function ttlsOf({ records, question }: DnsResponse) {
  return records.slice(0, 100).map(({ ttl }) => ({ ttl, name: question.name, type: question.type }))
}
