import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { dnssec } from '../facts/dnssec.ts'
import { type ServerState, serverStates } from '../facts/server-states.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

const TYPES = ['SOA', 'MX', 'TXT', 'A'] as const

export const check: Check = {
  id: 'domain-answers',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: {
    en: 'Questions about the domain get usable answers',
    de: 'Fragen nach der Domain werden brauchbar beantwortet',
  },
  explanation: {
    en: 'Receivers and senders ask the DNS about the domain. When what comes back cannot be used, mail is deferred or refused, whatever the records say.',
    de: 'Empfänger und Absender fragen das DNS nach der Domain. Ist das Ergebnis unbrauchbar, wird Mail zurückgestellt oder abgelehnt, was auch immer in den Einträgen steht.',
  },
  cites: [rfc(1035, '4.1'), rfc(1034, '3.6.2'), rfc(5321, '5.1')],
  run: async (run) => {
    const { domain } = run.subject
    const [place, states, { anchored }] = await Promise.all([run.get(zone), run.get(serverStates), run.get(dnssec)])
    const without = withoutZone(place)
    if (place.status === 'missing' && without !== null) return without
    const responses = await Promise.all(TYPES.map((type) => run.dns.resolve(domain, type)))
    const failed = responses.filter((response) => !isConclusive(response))
    const [first] = failed
    if (first === undefined) return pass({ en: 'All questions are answered.', de: 'Alle Fragen werden beantwortet.' })
    const circle = failed.find(({ aliases }) => new Set([domain, ...aliases]).size <= aliases.length)
    if (circle !== undefined)
      return place.apex === domain
        ? notApplicable(ALIAS, 'cname-beside-data')
        : fail(inCircle(circle), { fix: fixBy(POINT) })
    if (failed.some(({ status }) => status === 'malformed')) return fail(UNREADABLE, { fix: fixBy(LOOK) })
    const unasked = without ?? withoutServers(states)
    if (unasked !== null) return unasked
    if (failed.some(({ security }) => security === 'bogus'))
      return notApplicable(BOGUS, anchored.length > 0 ? 'dnssec-signatures-valid' : 'dnssec-ds-matches')
    const names = { question: `${shorten(domain)} ${first.question.type}`, said: first.rcode ?? first.status }
    return couldNotTell({
      en: `The domain’s name servers answer, but this resolver does not: ${names.question} ended with ${names.said}. Often that is a resolver that checks signatures and finds them wrong.`,
      de: `Die Nameserver der Domain antworten, dieser Resolver aber nicht: ${names.question} endete mit ${names.said}. Oft ist das ein Resolver, der Signaturen prüft und sie falsch findet.`,
    })
  },
}

function withoutServers(states: readonly ServerState[]) {
  const of = (state: ServerState['state']) => states.some((one) => one.state === state)
  if (of('authoritative')) return null
  if (of('lame')) return notApplicable(NO_SERVER, 'ns-authoritative')
  return of('dead') ? notApplicable(NO_SERVER, 'ns-udp') : null
}

function inCircle({ aliases }: DnsResponse) {
  const list = shorten(aliases.slice(0, 5).join(' → '), 300)
  return {
    en: `The domain is an alias that leads in a circle: ${list}.`,
    de: `Die Domain ist ein Alias, der im Kreis führt: ${list}.`,
  }
}

const ALIAS = {
  en: 'An alias stands beside the zone’s own records.',
  de: 'Ein Alias steht neben den eigenen Einträgen der Zone.',
}
const NO_SERVER = { en: 'No name server gives the zone’s records.', de: 'Kein Nameserver gibt die Einträge der Zone.' }
const BOGUS = {
  en: 'A resolver that checks signatures refuses the answers.',
  de: 'Ein Resolver, der Signaturen prüft, weist die Antworten zurück.',
}

const UNREADABLE = {
  en: 'What comes back is no readable DNS answer. Nothing about the domain can be judged from it, and receivers cannot either.',
  de: 'Was zurückkommt, ist keine lesbare DNS-Antwort. Über die Domain lässt sich daraus nichts ablesen, auch nicht für Empfänger.',
}

const LOOK = {
  en: 'Ask again with another resolver (--resolver). When that fails too, the software of the domain’s name servers is at fault.',
  de: 'Mit einem anderen Resolver fragen (--resolver). Scheitert auch das, liegt es an der Software der Nameserver der Domain.',
}

const POINT = {
  en: 'Let the alias point to a name that has records, or replace it by records.',
  de: 'Den Alias auf einen Namen mit Einträgen zeigen lassen oder durch Einträge ersetzen.',
}
