import type { ByteString } from '../messages/byte-string.ts'
import type { DnsRecord, RecordData } from './record.ts'
import { compactTime } from './utc-time.ts'

/** A record as a master file writes it (RFC 1035 §5.1, RFC 3597 for unknown types), for evidence. */
export function presentRecord({ name, ttl, data }: DnsRecord): string {
  const type = data.type === 'unknown' ? `TYPE${data.code}` : data.type
  return `${fullName(name)} ${ttl} IN ${type} ${presentData(data)}`
}

/** The data alone. */
export function presentData(data: RecordData): string {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return fullName(data.target)
    case 'MX':
      return `${data.preference} ${fullName(data.exchange)}`
    case 'TXT':
    case 'SPF':
      return data.strings.map(quoted).join(' ')
    case 'SRV':
      return `${data.priority} ${data.weight} ${data.port} ${fullName(data.target)}`
    case 'TLSA':
      return `${data.usage} ${data.selector} ${data.matchingType} ${data.data}`
    case 'CAA':
      return `${data.flags} ${data.tag} ${quoted(data.value)}`
    case 'unknown':
      return `\\# ${data.data.length / 2} ${data.data}`
    default:
      return presentZoneData(data)
  }
}

type Shown = 'A' | 'AAAA' | 'CNAME' | 'NS' | 'PTR' | 'MX' | 'TXT' | 'SPF' | 'SRV' | 'TLSA' | 'CAA' | 'unknown'

function presentZoneData(data: Exclude<RecordData, { readonly type: Shown }>): string {
  switch (data.type) {
    case 'SOA':
      return `${fullName(data.mname)} ${fullName(data.rname)} ${data.serial} ${data.refresh} ${data.retry} ${data.expire} ${data.minimum}`
    case 'DS':
    case 'CDS':
      return `${data.keyTag} ${data.algorithm} ${data.digestType} ${data.digest}`
    case 'DNSKEY':
    case 'CDNSKEY':
      return `${data.flags} ${data.protocol} ${data.algorithm} ${data.publicKey}`
    case 'RRSIG':
      return `${data.typeCovered} ${data.algorithm} ${data.labels} ${data.originalTtl} ${compactTime(data.expiration)} ${compactTime(data.inception)} ${data.keyTag} ${fullName(data.signerName)} ${data.signature}`
    case 'NSEC':
      return `${fullName(data.nextName)} ${data.types.join(' ')}`
    case 'NSEC3':
      return `${data.hashAlgorithm} ${data.flags} ${data.iterations} ${data.salt || '-'} ${data.nextHash} ${data.types.join(' ')}`
    case 'NSEC3PARAM':
      return `${data.hashAlgorithm} ${data.flags} ${data.iterations} ${data.salt || '-'}`
  }
}

function fullName(name: string): string {
  return `${name}.`
}

/** RFC 1035 §5.1: what is not printable is written `\DDD`. */
function quoted(text: ByteString): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[^\x20-\x7e]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, '0')}`)}"`
}
