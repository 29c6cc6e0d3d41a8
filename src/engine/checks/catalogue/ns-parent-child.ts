import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { delegation } from '../facts/delegation.ts'
import { askAll, onePerName, zoneServers } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-parent-child',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'Registrar and zone name the same name servers', de: 'Registrar und Zone nennen dieselben Nameserver' },
  explanation: {
    en: 'Which name servers are asked is said in two places: by the zone above (through the registrar) and by the zone itself. When they differ, some resolvers ask servers that others do not know.',
    de: 'Welche Nameserver gefragt werden, steht an zwei Stellen: in der Zone darüber (durch den Registrar) und in der Zone selbst. Weichen sie voneinander ab, fragen manche Resolver Server, die andere nicht kennen.',
  },
  cites: [rfc(1034, '4.2.2')],
  run: async (run) => {
    const [found, above] = await Promise.all([run.get(zoneServers), run.get(delegation)])
    if (found.verdict !== undefined) return found.verdict
    if (above.status === 'unknown' || above.names.length === 0) return couldNotTell(NOT_ASKED)
    if (above.shared) return notApplicable(SHARED)
    const { apex } = found.zone
    const asked = await askAll(run, onePerName(found.servers), apex, 'NS')
    const answers = asked.map(({ response }) => response).filter(isConclusive)
    if (answers.length === 0) return couldNotTell(NOT_ASKED)
    const own = new Set(answers.flatMap(({ records }) => dataOf(records, 'NS').map(({ target }) => target)))
    const onlyAbove = above.names.filter((name) => !own.has(name))
    const onlyOwn = [...own].filter((name) => !above.names.includes(name))
    if (onlyAbove.length + onlyOwn.length === 0)
      return pass({ en: `Both name the same ${own.size}.`, de: `Beide nennen dieselben ${own.size}.` })
    const [registrar, zoneOnly] = [onlyAbove, onlyOwn].map((names) => shorten(names.toSorted().join(', ')) || '–')
    return warn(
      {
        en: `Only at the registrar: ${registrar}. Only in the zone: ${zoneOnly}.`,
        de: `Nur beim Registrar: ${registrar}. Nur in der Zone: ${zoneOnly}.`,
      },
      { fix: fixBy(ALIGN) },
    )
  },
}

const NOT_ASKED = {
  en: 'Could not tell: the servers of the zone above, or those of the zone, could not be asked directly.',
  de: 'Nicht festzustellen: Die Server der Zone darüber oder die der Zone ließen sich nicht direkt fragen.',
}

const SHARED = {
  en: 'The servers of the zone above also hold this zone, so only one list can be seen.',
  de: 'Die Server der Zone darüber führen auch diese Zone, daher ist nur eine Liste zu sehen.',
}

const ALIGN = {
  en: 'Decide which name servers are right and bring both lists to them: the NS records in the zone, and the name servers at the registrar.',
  de: 'Entscheiden, welche Nameserver die richtigen sind, und beide Listen darauf bringen: die NS-Einträge in der Zone und die Nameserver beim Registrar.',
}
