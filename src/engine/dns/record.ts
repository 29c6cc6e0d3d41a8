import type { ByteString } from '../messages/byte-string.ts'

/** The types of records that Postdesk asks for (RFC 1035 and its followers). */
export const RECORD_TYPES = [
  'A',
  'AAAA',
  'CAA',
  'CDNSKEY',
  'CDS',
  'CNAME',
  'DNSKEY',
  'DS',
  'HTTPS',
  'MX',
  'NS',
  'NSEC',
  'NSEC3',
  'NSEC3PARAM',
  'PTR',
  'RRSIG',
  'SOA',
  'SPF',
  'SRV',
  'TLSA',
  'TXT',
] as const

export type RecordType = (typeof RECORD_TYPES)[number]

/**
 * What a record says. Names are lower-case A-labels without the final dot (the root is `''`), escaped as in master files
 * (RFC 4343 §2.1: `\.`, `\DDD`). Digests and keys are base64 (`DNSKEY`) or lower-case hex (`DS`, `TLSA`), as master files write them.
 */
export type RecordData =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'CNAME' | 'NS' | 'PTR'; readonly target: string }
  | { readonly type: 'MX'; readonly preference: number; readonly exchange: string }
  /** The character-strings one by one, as byte strings (RFC 1035 §3.3.14). */
  | { readonly type: 'TXT' | 'SPF'; readonly strings: readonly ByteString[] }
  | {
      readonly type: 'SOA'
      readonly mname: string
      readonly rname: string
      readonly serial: number
      readonly refresh: number
      readonly retry: number
      readonly expire: number
      readonly minimum: number
    }
  | {
      readonly type: 'SRV'
      readonly priority: number
      readonly weight: number
      readonly port: number
      readonly target: string
    }
  | {
      readonly type: 'TLSA'
      readonly usage: number
      readonly selector: number
      readonly matchingType: number
      readonly data: string
    }
  | { readonly type: 'CAA'; readonly flags: number; readonly tag: string; readonly value: ByteString }
  | {
      readonly type: 'DS' | 'CDS'
      readonly keyTag: number
      readonly algorithm: number
      readonly digestType: number
      readonly digest: string
    }
  | {
      readonly type: 'DNSKEY' | 'CDNSKEY'
      readonly flags: number
      readonly protocol: number
      readonly algorithm: number
      readonly publicKey: string
      /** RFC 4034 appendix B. */
      readonly keyTag: number
    }
  | {
      readonly type: 'RRSIG'
      readonly typeCovered: string
      readonly algorithm: number
      readonly labels: number
      readonly originalTtl: number
      /** Seconds since 1970. */
      readonly expiration: number
      readonly inception: number
      readonly keyTag: number
      readonly signerName: string
      readonly signature: string
    }
  | { readonly type: 'NSEC'; readonly nextName: string; readonly types: readonly string[] }
  | {
      readonly type: 'NSEC3'
      readonly hashAlgorithm: number
      readonly flags: number
      readonly iterations: number
      readonly salt: string
      readonly nextHash: string
      readonly types: readonly string[]
    }
  | {
      readonly type: 'NSEC3PARAM'
      readonly hashAlgorithm: number
      readonly flags: number
      readonly iterations: number
      readonly salt: string
    }
  /** Any other type: its number and its data as hex (RFC 3597). */
  | { readonly type: 'unknown'; readonly code: number; readonly data: string }

/** One resource record of an answer. */
export interface DnsRecord {
  readonly name: string
  /** Seconds. */
  readonly ttl: number
  readonly data: RecordData
}

/** The data of one type, for picking out of an answer. */
export type DataOf<T extends RecordType> = DataWith<RecordData, T>
type DataWith<D, T> = D extends { readonly type: infer U } ? (T extends U ? D & { readonly type: T } : never) : never

/** The records of one type in an answer, with their data typed. */
export function dataOf<T extends RecordType>(records: readonly DnsRecord[], type: T): readonly DataOf<T>[] {
  return records.map((record) => record.data).filter((data): data is DataOf<T> => data.type === type)
}
