import { presentData } from '../../dns/present-record.ts'
import type { RecordType } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import type { Run } from '../run.ts'
import { serverLabel } from './server-states.ts'
import { askAll, onePerName, zoneServers } from './zone-servers.ts'

/** What the name servers have for one name and type, and which server has which; one entry means that all agree. */
export async function versionsOf(run: Run, name: string, type: RecordType) {
  const found = await run.get(zoneServers)
  const servers = found.verdict === undefined ? onePerName(found.servers) : []
  const asked = await askAll(run, servers, name, type)
  const versions = new Map<string, string[]>()
  for (const one of asked.filter(({ response }) => isConclusive(response))) {
    const text = textOf(one.response, type)
    versions.set(text, [...(versions.get(text) ?? []), serverLabel(one)])
  }
  return { name, type, versions }
}

/** The records of an answer, whatever their order. */
function textOf({ records }: DnsResponse, type: RecordType): string {
  const texts = records
    .filter(({ data }) => data.type === type || data.type === 'CNAME')
    .map(({ data }) => presentData(data))
  return texts.toSorted().join(' | ')
}
