import { labelsOf, nameToWire } from './names.ts'
import type { RrSet } from './rr-set.ts'
import { typeCode } from './type-codes.ts'
import type { ZoneKey } from './zone-key.ts'

/** What a signature says of itself. */
export interface SignatureDates {
  /** Seconds since 1970. */
  readonly inception: number
  readonly expiration: number
}

/** The RRSIG of a set; `owner` is the wildcard, where the set's name came out of one. */
export function signSet(set: RrSet, owner: string, origin: string, key: ZoneKey, dates: SignatureDates): RrSet {
  const head = headOf(set, owner, origin, key, dates)
  const records = set.rdatas.toSorted(Buffer.compare).map((rdata) => canonicalRecord(owner, set, rdata))
  const signature = key.sign(Buffer.concat([head, ...records]))
  return { name: set.name, type: typeCode('RRSIG'), ttl: set.ttl, rdatas: [Buffer.concat([head, signature])] }
}

/** The same signature with one octet changed. */
export function spoilSignature(set: RrSet): RrSet {
  const rdatas = set.rdatas.map((rdata) => {
    const spoilt = Buffer.from(rdata)
    spoilt[spoilt.length - 1] = (spoilt.at(-1) ?? 0) ^ 0xff
    return spoilt
  })
  return { ...set, rdatas }
}

/** RFC 4034 §3.1; a leading asterisk is no label here. */
function headOf(set: RrSet, owner: string, origin: string, key: ZoneKey, dates: SignatureDates): Buffer {
  const head = Buffer.alloc(18)
  const labels = labelsOf(owner)
  head.writeUInt16BE(set.type, 0)
  head[2] = key.algorithm
  head[3] = labels[0] === '*' ? labels.length - 1 : labels.length
  head.writeUInt32BE(set.ttl, 4)
  head.writeUInt32BE(dates.expiration, 8)
  head.writeUInt32BE(dates.inception, 12)
  head.writeUInt16BE(key.keyTag, 16)
  return Buffer.concat([head, nameToWire(origin)])
}

/** RFC 4034 §6.2 */
function canonicalRecord(owner: string, set: RrSet, rdata: Buffer): Buffer {
  const fixed = Buffer.alloc(10)
  fixed.writeUInt16BE(set.type, 0)
  fixed.writeUInt16BE(1, 2)
  fixed.writeUInt32BE(set.ttl, 4)
  fixed.writeUInt16BE(rdata.length, 8)
  return Buffer.concat([nameToWire(owner), fixed, rdata])
}
