import { answerFrom } from './answer.ts'
import type { Found } from './look-up.ts'
import { RCODE, type Reply } from './message.ts'
import { isWithin } from './names.ts'
import type { RrSet } from './rr-set.ts'
import type { ServedZone } from './signer.ts'
import { typeCode } from './type-codes.ts'
import { setOf } from './zone.ts'
import { dsOf } from './zone-key.ts'

/** The zones of the lab, as a resolver finds them. */
export interface ResolverView {
  readonly zones: ReadonlyMap<string, ServedZone>
  /** True when at least one server to which this delegation points answers for the zone. */
  readonly answers: (zone: string, servers: RrSet) => boolean
}

/** What a resolver would say: RCODE, records, whether all of it is proven, and what is wrong. */
export interface Resolved {
  readonly reply: Reply
  readonly security: 'secure' | 'insecure' | 'bogus'
}

const LONGEST_CHAIN = 12

/** Resolves a name as a validating resolver would, with the signatures; the caller leaves out what was not asked for. */
export function resolve(view: ResolverView, name: string, type: string): Resolved {
  const answer: RrSet[] = []
  const security: Resolved['security'][] = []
  let at = name
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const one = resolveOne(view, at, type)
    if (one === null) return noServer()
    security.push(one.security)
    answer.push(...(one.reply.answer ?? []))
    if (one.found.kind !== 'alias') {
      return { reply: { ...one.reply, aa: false, answer }, security: worst(security) }
    }
    at = one.found.target
  }
  // A circle: as far as it was followed.
  return { reply: { rcode: RCODE.noError, answer }, security: worst(security) }
}

interface One {
  readonly found: Found
  readonly reply: Reply
  readonly security: Resolved['security']
}

/** Walks down from the root; null when no server answers for a zone on the way. */
function resolveOne(view: ResolverView, name: string, type: string): One | null {
  let served = view.zones.get('')
  let security: Resolved['security'] = 'secure'
  for (;;) {
    if (served === undefined) return null
    security = securityOf(served, security)
    const { found, reply } = answerFrom(served, name, type, true)
    if (found.kind !== 'referral') return { found, reply, security: withDenial(served, found, security) }
    const child = view.zones.get(found.cut)
    if (child === undefined || !view.answers(found.cut, found.servers)) return null
    const ds = setOf(served.zone, found.cut, 'DS')
    security = security === 'secure' && ds === undefined ? 'insecure' : securityBelow(security, ds, child)
    served = child
  }
}

/** What the signatures of a zone say, its parent being this. */
function securityOf({ signing, key }: ServedZone, above: Resolved['security']): Resolved['security'] {
  if (above !== 'secure') return above
  if (signing === null || key === null) return 'insecure'
  const iterations = typeof signing.denial === 'object' ? signing.denial.iterations : 0
  // RFC 9276 §3.2: resolvers take zones with too many rounds for unsigned.
  if (iterations > 100) return 'insecure'
  return signing.fault === undefined || signing.fault === 'noDs' || signing.fault === 'noDenial' ? 'secure' : 'bogus'
}

/** Absence that nothing proves is bogus in a signed zone (RFC 4035 §5.4). */
function withDenial({ signing }: ServedZone, { kind }: Found, security: Resolved['security']): Resolved['security'] {
  const denied = kind === 'noData' || kind === 'nxDomain'
  return denied && security === 'secure' && signing?.fault === 'noDenial' ? 'bogus' : security
}

function securityBelow(above: Resolved['security'], ds: RrSet | undefined, child: ServedZone): Resolved['security'] {
  if (above !== 'secure' || ds === undefined) return above
  const { key, zone } = child
  if (key === null) return 'bogus'
  const fits = ds.rdatas.some((rdata) => {
    const digestType = rdata[3]
    return (
      (digestType === 1 || digestType === 2 || digestType === 4) && rdata.equals(dsOf(zone.origin, key, digestType))
    )
  })
  return fits ? 'secure' : 'bogus'
}

function worst(all: readonly Resolved['security'][]): Resolved['security'] {
  if (all.includes('bogus')) return 'bogus'
  return all.includes('insecure') ? 'insecure' : 'secure'
}

function noServer(): Resolved {
  return {
    reply: { rcode: RCODE.servFail, extendedError: { code: 22, text: 'no server answers' } },
    security: 'insecure',
  }
}

/** The answer without DNSSEC records, for questions without DO (RFC 4035 §3.2.1). */
export function withoutSignatures(reply: Reply, type: string): Reply {
  const dnssec = ['RRSIG', 'NSEC', 'NSEC3'].filter((each) => each !== type).map(typeCode)
  const kept = (sets: readonly RrSet[] = []) => sets.filter((set) => !dnssec.includes(set.type))
  return { ...reply, answer: kept(reply.answer), authority: kept(reply.authority), additional: kept(reply.additional) }
}

/** True when a name is one of these or below. */
export function isAmong(name: string, names: readonly string[] = []): boolean {
  return names.some((each) => isWithin(name, each))
}
