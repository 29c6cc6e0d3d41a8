import { closestEncloser, type Found, lookUp, targetOf } from './look-up.ts'
import { RCODE, type Reply } from './message.ts'
import { isWithin } from './names.ts'
import type { RrSet } from './rr-set.ts'
import type { ServedZone } from './signer.ts'
import { typeName } from './type-codes.ts'
import { setOf } from './zone.ts'

/** What one zone says to a question, with the records that belong into a message. */
export interface ZoneAnswer {
  readonly found: Found
  readonly reply: Reply
}

/** Answers out of one zone (RFC 1034 §4.3.2, RFC 4035 §3.1). Aliases are followed by who asks. */
export function answerFrom(served: ServedZone, name: string, type: string, dnssecOk: boolean): ZoneAnswer {
  const own = ownDenial(served, name, type)
  const found: Found = own === null ? lookUp(served.zone, name, type) : { kind: 'answer', set: own, wildcard: null }
  return { found, reply: replyOf(served, found, name, dnssecOk) }
}

function ownDenial({ denial }: ServedZone, name: string, type: string): RrSet | null {
  return type === 'NSEC' || type === 'NSEC3PARAM' ? (denial?.own(name, type) ?? null) : null
}

function replyOf(served: ServedZone, found: Found, name: string, dnssecOk: boolean): Reply {
  const sign = (set: RrSet, owner?: string) => (dnssecOk ? signed(served, set, owner) : [set])
  const denial = dnssecOk ? served.denial : null
  switch (found.kind) {
    case 'answer':
    case 'alias': {
      const proof = found.wildcard === null ? [] : denial?.ofExact(name, closestEncloser(served.zone, name))
      return {
        rcode: RCODE.noError,
        aa: true,
        answer: sign(found.set, found.wildcard ?? undefined),
        authority: (proof ?? []).flatMap((set) => sign(set)),
      }
    }
    case 'noData': {
      const proof =
        found.wildcard === null
          ? denial?.ofType(name)
          : denial?.ofWildcardType(name, closestEncloser(served.zone, name))
      return {
        rcode: RCODE.noError,
        aa: true,
        authority: [...soaOf(served), ...(proof ?? [])].flatMap((set) => sign(set)),
      }
    }
    case 'nxDomain': {
      const proof = denial?.ofName(name, found.closest) ?? []
      return { rcode: RCODE.nxDomain, aa: true, authority: [...soaOf(served), ...proof].flatMap((set) => sign(set)) }
    }
    case 'referral':
      return referral(served, found.cut, found.servers, dnssecOk)
  }
}

function referral(served: ServedZone, cut: string, servers: RrSet, dnssecOk: boolean): Reply {
  const ds = setOf(served.zone, cut, 'DS')
  const proof = ds === undefined ? (served.denial?.ofType(cut) ?? []) : [ds]
  const signedProof = dnssecOk ? proof.flatMap((set) => signed(served, set)) : []
  return { rcode: RCODE.noError, authority: [servers, ...signedProof], additional: glueOf(served, servers) }
}

/** The addresses of name servers that this zone knows (RFC 1034 §4.2.1). */
function glueOf({ zone }: ServedZone, servers: RrSet): readonly RrSet[] {
  const targets = servers.rdatas.map(targetOf).filter((target) => isWithin(target, zone.origin))
  return targets.flatMap((target) => ['A', 'AAAA'].flatMap((type) => setOf(zone, target, type) ?? []))
}

function signed(served: ServedZone, set: RrSet, owner?: string): readonly RrSet[] {
  const signature = served.signature(set, owner)
  return signature === null ? [set] : [set, signature]
}

/** The SOA of a negative answer, with the time for which it holds (RFC 2308 §3). */
function soaOf({ zone }: ServedZone): readonly RrSet[] {
  const soa = setOf(zone, zone.origin, 'SOA')
  return soa === undefined ? [] : [soa]
}

/** Every record of a zone, between two SOA (RFC 5936 §2.2). */
export function transferOf({ zone }: ServedZone): readonly RrSet[] {
  const soa = setOf(zone, zone.origin, 'SOA')
  const others = [...zone.sets.values()].flatMap((types) => [...types.values()])
  if (soa === undefined) return []
  return [soa, ...others.filter(({ name, type }) => name !== zone.origin || typeName(type) !== 'SOA'), soa]
}
