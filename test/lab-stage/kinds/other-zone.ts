import type { ZoneData } from '../../../src/lab/dns/zone-data.ts'
import type { Scenario } from '../../../src/lab/scenario.ts'
import { recordsIn } from '../../../src/lab/scenarios/edits.ts'
import { DOMAIN } from '../../../src/lab/scenarios/perfect/addresses.ts'

export type Edit = (scenario: Scenario) => Scenario

/** Several changes, one after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (scenario) => edits.reduce((so, edit) => edit(so), scenario)
}

/** A zone beside the domain's own, at the same name servers. */
export function otherZone(origin: string, { '@': apex = [], ...lines }: ZoneData['records']): Edit {
  const servers = [`NS ns1.${DOMAIN}.`, `NS ns2.${DOMAIN}.`]
  const soa = `SOA ns1.${DOMAIN}. hostmaster.${DOMAIN}. 1 14400 3600 1209600 3600`
  const parent = origin.endsWith('.netz') ? 'netz' : ''
  return (scenario) => {
    const delegated = recordsIn(parent, `${origin}.`, 'NS', ...servers.map((line) => line.slice(3)))(scenario)
    return {
      ...delegated,
      zones: [...delegated.zones, { origin, records: { '@': [soa, ...servers, ...apex], ...lines } }],
      nameServers: delegated.nameServers.map((each) =>
        each.zones.includes(DOMAIN) ? { ...each, zones: [...each.zones, origin] } : each,
      ),
    }
  }
}
