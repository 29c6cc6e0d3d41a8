import type { RecordType } from '../../../engine/dns/record.ts'

/** Numbers of record types (IANA, Domain Name System Parameters); those beyond `RecordType` occur in NSEC and RRSIG. */
const CODES = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  HINFO: 13,
  MX: 15,
  TXT: 16,
  RP: 17,
  AFSDB: 18,
  AAAA: 28,
  LOC: 29,
  SRV: 33,
  NAPTR: 35,
  CERT: 37,
  DNAME: 39,
  OPT: 41,
  APL: 42,
  DS: 43,
  SSHFP: 44,
  IPSECKEY: 45,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  DHCID: 49,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  SMIMEA: 53,
  CDS: 59,
  CDNSKEY: 60,
  OPENPGPKEY: 61,
  CSYNC: 62,
  ZONEMD: 63,
  SVCB: 64,
  HTTPS: 65,
  SPF: 99,
  AXFR: 252,
  URI: 256,
  CAA: 257,
} as const satisfies Record<RecordType, number> & Record<string, number>

export type KnownType = keyof typeof CODES

const NAMES: ReadonlyMap<number, KnownType> = new Map(
  Object.entries(CODES).map(([name, code]) => [code, name as KnownType]),
)

/** The number of a type. */
export function codeOfType(type: KnownType): number {
  return CODES[type]
}

/** The name of a type, if it is a known one. */
export function knownType(code: number): KnownType | undefined {
  return NAMES.get(code)
}

/** The name of any type: `TYPE1234` for others (RFC 3597 §5). */
export function nameOfType(code: number): string {
  return NAMES.get(code) ?? `TYPE${code}`
}
