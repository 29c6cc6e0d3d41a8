import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { askAll, onePerName, zoneServers } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'cname-beside-data',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'No alias stands beside other records', de: 'Kein Alias steht neben anderen Einträgen' },
  explanation: {
    en: 'An alias (CNAME) says: everything about this name is said elsewhere. At the top of a zone, or beside MX or TXT records, it makes those invisible to some resolvers.',
    de: 'Ein Alias (CNAME) sagt: Alles über diesen Namen steht anderswo. An der Spitze einer Zone oder neben MX- oder TXT-Einträgen macht er diese für manche Resolver unsichtbar.',
  },
  cites: [rfc(1034, '3.6.2'), rfc(2181, '10.1')],
  run: async (run) => {
    const found = await run.get(zoneServers)
    if (found.verdict !== undefined) return found.verdict
    const { domain } = run.subject
    const servers = onePerName(found.servers)
    const [aliases, others] = await Promise.all([
      askAll(run, servers, domain, 'CNAME'),
      Promise.all((['MX', 'TXT', 'NS'] as const).map((type) => askAll(run, servers, domain, type))),
    ])
    const targets = aliases.flatMap(({ response }) => dataOf(response.records, 'CNAME').map(({ target }) => target))
    const [target] = targets
    if (target === undefined) return pass({ en: 'The domain is no alias.', de: 'Die Domain ist kein Alias.' })
    const beside = others
      .flat()
      .flatMap(({ response }) => response.records.filter(({ name, data }) => name === domain && data.type !== 'CNAME'))
    if (found.zone.apex !== domain && beside.length === 0)
      return pass({
        en: `The domain is an alias of ${shorten(target)}, and nothing stands beside it.`,
        de: `Die Domain ist ein Alias von ${shorten(target)}, und nichts steht daneben.`,
      })
    const records = [{ name: domain, type: 'CNAME', before: [`${target}.`], after: [] }]
    return fail(
      {
        en: `The domain is an alias of ${shorten(target)}, although it has records of its own (${found.zone.apex === domain ? 'SOA and NS' : 'MX or TXT'}).`,
        de: `Die Domain ist ein Alias von ${shorten(target)}, obwohl sie eigene Einträge hat (${found.zone.apex === domain ? 'SOA und NS' : 'MX oder TXT'}).`,
      },
      { fix: fixRecords(REMOVE, records, RISK) },
    )
  },
}

const REMOVE = {
  en: 'Replace the alias by address records (A, AAAA), or by what the DNS host offers for the top of a zone (ALIAS, ANAME, flattening).',
  de: 'Den Alias durch Adresseinträge (A, AAAA) ersetzen oder durch das, was der DNS-Anbieter für die Spitze einer Zone anbietet (ALIAS, ANAME, Flattening).',
}

const RISK = {
  en: 'Web pages that are reached by the alias need the address records first.',
  de: 'Webseiten, die über den Alias erreicht werden, brauchen zuerst die Adresseinträge.',
}
