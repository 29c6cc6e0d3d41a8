const CODES: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  DNAME: 39,
  OPT: 41,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  CDS: 59,
  CDNSKEY: 60,
  HTTPS: 65,
  SPF: 99,
  AXFR: 252,
  ANY: 255,
  CAA: 257,
}

const NAMES = new Map(Object.entries(CODES).map(([name, code]) => [code, name]))

/** The number of a type (IANA's registry), also of `TYPE65280` (RFC 3597 §5). */
export function typeCode(name: string): number {
  const code = CODES[name] ?? Number(/^TYPE(\d+)$/.exec(name)?.[1])
  if (Number.isNaN(code)) throw new Error(`No such type of record: ${name}`)
  return code
}

/** The name of a type, `TYPE65280` when it has none here. */
export function typeName(code: number): string {
  return NAMES.get(code) ?? `TYPE${code}`
}
