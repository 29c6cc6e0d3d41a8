import { isZoneKey, matchesKey } from '../../dns/dnssec-keys.ts'
import { type DataOf, dataOf, type RecordType } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import type { Verdict } from '../check.ts'
import { fact, type Run } from '../run.ts'
import { couldNotTell, notApplicable } from '../verdict.ts'
import { delegation } from './delegation.ts'
import { serverStates } from './server-states.ts'
import { zone } from './zone.ts'
import { onePerName, withoutZone } from './zone-servers.ts'

/** What the zone above and the zone itself say of its signing. */
export interface Dnssec {
  /** `island`: keys, but no DS above, so nobody checks them. `dsAlone`: a DS above, and no keys. */
  readonly state: 'signed' | 'island' | 'unsigned' | 'dsAlone' | 'unknown'
  readonly apex: string
  readonly ds: readonly DataOf<'DS'>[]
  readonly keys: readonly DataOf<'DNSKEY'>[]
  /** The keys that a DS means. */
  readonly anchored: readonly DataOf<'DNSKEY'>[]
  /** A DS whose digest cannot be worked out here. */
  readonly unknownDigest: boolean
  /** The answer with the keys. */
  readonly response: DnsResponse | null
}

const MOST_KEYS = 50

export const dnssec = fact('dnssec', async (run): Promise<Dnssec> => {
  const { apex } = await run.get(zone)
  const [above, response] = await Promise.all([dsOf(run, apex), keysOf(run, apex)])
  const ds = above === null ? [] : dataOf(above.records, 'DS').slice(0, MOST_KEYS)
  const keys = response === null ? [] : dataOf(response.records, 'DNSKEY').slice(0, MOST_KEYS)
  const matches = ds.flatMap((one) => keys.map((key) => ({ key, match: matchesKey(one, key, apex, run.hash.digest) })))
  const anchored = keys.filter((key) => isZoneKey(key) && matches.some((one) => one.key === key && one.match === true))
  const unknownDigest = matches.some(({ match }) => match === null)
  return { state: stateOf(above, response, ds.length, keys.length), apex, ds, keys, anchored, unknownDigest, response }
})

/** The zone's signing, when it is signed with a DS above; else why there is nothing to judge. */
export type SignedZone = { readonly signed: Dnssec; readonly verdict?: undefined } | { readonly verdict: Verdict }

export const signedZone = fact('signedZone', async (run): Promise<SignedZone> => {
  const without = withoutZone(await run.get(zone))
  if (without !== null) return { verdict: without }
  const signed = await run.get(dnssec)
  switch (signed.state) {
    case 'signed':
      return { signed }
    case 'unknown':
      return { verdict: couldNotTell(NOT_ANSWERED) }
    case 'dsAlone':
      return { verdict: notApplicable(NO_KEYS, 'dnssec-ds-without-keys') }
    default:
      return { verdict: notApplicable(UNSIGNED, 'dnssec-signed') }
  }
})

/** The answers of each name server to one question, or the resolver's when none can be asked directly. */
export async function signedAnswers(run: Run, name: string, type: RecordType): Promise<readonly DnsResponse[]> {
  const states = await run.get(serverStates)
  const servers = onePerName(states.filter(({ state }) => state === 'authoritative'))
  if (servers.length === 0) return [await run.dns.resolve(name, type)].filter(isConclusive)
  const asked = await Promise.all(
    servers.map(({ server, udp }) => (tells(udp, name, type) ? udp : run.dns.ask(server, name, type))),
  )
  return asked.filter(isConclusive)
}

/** The SOA was asked for when the server was tried. */
function tells({ question, status, flags }: DnsResponse, name: string, type: RecordType): boolean {
  return question.name === name && question.type === type && status === 'answer' && !flags.tc
}

/** The DS as the zone above has it, else as the resolver does; null: neither answered. */
async function dsOf(run: Run, apex: string): Promise<DnsResponse | null> {
  const [{ servers }, resolved] = await Promise.all([run.get(delegation), run.dns.resolve(apex, 'DS')])
  const [server] = servers
  const asked = server === undefined ? resolved : await run.dns.ask(server, apex, 'DS')
  return [asked, resolved].find(isConclusive) ?? null
}

async function keysOf(run: Run, apex: string): Promise<DnsResponse | null> {
  const answers = await signedAnswers(run, apex, 'DNSKEY')
  return answers.find(({ status }) => status === 'answer') ?? answers[0] ?? null
}

function stateOf(ds: DnsResponse | null, key: DnsResponse | null, anchors: number, keys: number): Dnssec['state'] {
  if (ds === null || key === null) return 'unknown'
  if (anchors > 0) return keys > 0 ? 'signed' : 'dsAlone'
  return keys > 0 ? 'island' : 'unsigned'
}

const NOT_ANSWERED = {
  en: 'Could not tell: the keys of the zone, or their mark in the zone above, were not answered.',
  de: 'Nicht festzustellen: Die Schlüssel der Zone oder ihr Vermerk in der Zone darüber wurden nicht beantwortet.',
}

const NO_KEYS = { en: 'The zone has no keys.', de: 'Die Zone hat keine Schlüssel.' }

const UNSIGNED = {
  en: 'The domain is not signed with DNSSEC.',
  de: 'Die Domain ist nicht mit DNSSEC signiert.',
}
