import { ancestorsOf, isWithin } from '../../dns/domain-name.ts'
import { type DataOf, dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Verdict } from '../check.ts'
import { fact, type Run } from '../run.ts'
import { couldNotTell, notApplicable } from '../verdict.ts'
import { hostAddresses } from './host-addresses.ts'
import { mxHosts } from './mx.ts'
import { zone } from './zone.ts'
import { withoutZone } from './zone-servers.ts'

/** The CAA records that decide for one host (RFC 8659 §3). */
export interface CaaSet {
  readonly host: string
  /** Where they stand: the host itself or a name above; null: nowhere, so every authority may issue. */
  readonly owner: string | null
  readonly records: readonly DataOf<'CAA'>[]
  /** The name behind an alias, when the records stand there. */
  readonly alias: string | null
}

const MOST_RECORDS = 50

/** The deciding set of a host; null: a question on the way was not answered, and an authority would not issue. */
export const caaOf = fact('caaOf', async (run, host: string): Promise<CaaSet | null> => {
  const names = ancestorsOf(host)
  const responses = await Promise.all(names.map((name) => run.dns.resolve(name, 'CAA')))
  for (const response of responses) {
    if (!isConclusive(response)) return null
    const records = dataOf(response.records, 'CAA').slice(0, MOST_RECORDS)
    const { name } = response.question
    if (records.length > 0) return { host, owner: name, records, alias: response.aliases.at(-1) ?? null }
  }
  return { host, owner: null, records: [], alias: null }
})

/** The sets of all hosts of the domain that need a certificate for mail, or why there is none to judge. */
export type CaaSets = { readonly sets: readonly CaaSet[]; readonly verdict?: undefined } | { readonly verdict: Verdict }

const MOST_HOSTS = 6

export const caaSets = fact('caaSets', async (run): Promise<CaaSets> => {
  const place = await run.get(zone)
  const without = withoutZone(place)
  if (without !== null) return { verdict: without }
  const hosts = await hostsOf(run, place.apex)
  const sets = await Promise.all(hosts.map((host) => run.get(caaOf, host)))
  const known = sets.filter((set) => set !== null)
  return known.length > 0 ? { sets: known } : { verdict: couldNotTell(NOT_ANSWERED) }
})

/** As `caaSets`, where there are records. */
export const caaRecords = fact('caaRecords', async (run): Promise<CaaSets> => {
  const found = await run.get(caaSets)
  if (found.verdict !== undefined) return found
  const sets = found.sets.filter(({ owner }) => owner !== null)
  return sets.length > 0 ? { sets } : { verdict: notApplicable(NONE) }
})

/** Mail hosts inside the domain's zone, the host of the MTA-STS policy; the domain itself when there is neither. */
async function hostsOf(run: Run, apex: string): Promise<readonly string[]> {
  const { domain } = run.subject
  const policyHost = `mta-sts.${domain}`
  const [{ hosts }, policy] = await Promise.all([run.get(mxHosts), run.get(hostAddresses, policyHost)])
  const own = hosts.map(({ name }) => name).filter((name) => isWithin(name, apex))
  const all = policy.status === 'found' ? [...own, policyHost] : own
  return all.length > 0 ? all.slice(0, MOST_HOSTS) : [domain]
}

const NOT_ANSWERED = {
  en: 'Could not tell: the question for the CAA records was not answered. Authorities issue no certificate then.',
  de: 'Nicht festzustellen: Die Frage nach den CAA-Einträgen blieb ohne Antwort. Zertifizierungsstellen stellen dann nichts aus.',
}

const NONE = { en: 'There are no CAA records.', de: 'Es gibt keine CAA-Einträge.' }
