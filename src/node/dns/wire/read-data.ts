import type { RecordData } from '../../../engine/dns/record.ts'
import { keyTagOf } from './key-tag.ts'
import { readTypeBitmap } from './read-type-bitmap.ts'
import { MalformedError, type Reader } from './reader.ts'
import { type KnownType, knownType, nameOfType } from './type-codes.ts'

/** Reads what one record says. The reader ends where the record ends; what is over or lacking is malformed. */
export function readData(code: number, reader: Reader): RecordData {
  const type = knownType(code)
  const read = type === undefined ? undefined : READERS[type]
  const data = read?.(reader) ?? { type: 'unknown', code, data: reader.rest().toString('hex') }
  if (reader.left > 0) throw new MalformedError('record longer than its data')
  return data
}

type DataReader = (reader: Reader) => RecordData

const READERS: Partial<Record<KnownType, DataReader>> = {
  A: (reader) => ({ type: 'A', address: reader.take(4).join('.') }),
  AAAA: (reader) => ({ type: 'AAAA', address: ipv6Text(reader.take(16)) }),
  CNAME: (reader) => ({ type: 'CNAME', target: reader.name() }),
  NS: (reader) => ({ type: 'NS', target: reader.name() }),
  PTR: (reader) => ({ type: 'PTR', target: reader.name() }),
  MX: (reader) => ({ type: 'MX', preference: reader.u16(), exchange: reader.name() }),
  TXT: (reader) => ({ type: 'TXT', strings: readStrings(reader) }),
  SPF: (reader) => ({ type: 'SPF', strings: readStrings(reader) }),
  SOA: readSoa,
  SRV: (reader) => ({
    type: 'SRV',
    priority: reader.u16(),
    weight: reader.u16(),
    port: reader.u16(),
    target: reader.name(),
  }),
  TLSA: (reader) => ({
    type: 'TLSA',
    usage: reader.u8(),
    selector: reader.u8(),
    matchingType: reader.u8(),
    data: reader.rest().toString('hex'),
  }),
  CAA: readCaa,
  DS: (reader) => ({ type: 'DS', ...readDelegationDigest(reader) }),
  CDS: (reader) => ({ type: 'CDS', ...readDelegationDigest(reader) }),
  DNSKEY: (reader) => ({ type: 'DNSKEY', ...readKey(reader) }),
  CDNSKEY: (reader) => ({ type: 'CDNSKEY', ...readKey(reader) }),
  RRSIG: readSignature,
  NSEC: (reader) => ({ type: 'NSEC', nextName: reader.name(), types: readTypeBitmap(reader) }),
  NSEC3: readNsec3,
  NSEC3PARAM: (reader) => ({ type: 'NSEC3PARAM', ...readNsec3Parameters(reader) }),
}

function readStrings(reader: Reader): string[] {
  const strings: string[] = []
  while (reader.left > 0) strings.push(reader.take(reader.u8()).toString('latin1'))
  return strings
}

function readSoa(reader: Reader): RecordData {
  return {
    type: 'SOA',
    mname: reader.name(),
    rname: reader.name(),
    serial: reader.u32(),
    refresh: reader.u32(),
    retry: reader.u32(),
    expire: reader.u32(),
    minimum: reader.u32(),
  }
}

/** RFC 8659 §4.1. */
function readCaa(reader: Reader): RecordData {
  const flags = reader.u8()
  const tag = reader.take(reader.u8()).toString('latin1').toLowerCase()
  return { type: 'CAA', flags, tag, value: reader.rest().toString('latin1') }
}

function readDelegationDigest(reader: Reader) {
  return {
    keyTag: reader.u16(),
    algorithm: reader.u8(),
    digestType: reader.u8(),
    digest: reader.rest().toString('hex'),
  }
}

function readKey(reader: Reader) {
  const data = reader.rest()
  if (data.length < 4) throw new MalformedError('key too short')
  return {
    flags: data.readUInt16BE(0),
    protocol: data.readUInt8(2),
    algorithm: data.readUInt8(3),
    publicKey: data.toString('base64', 4),
    keyTag: keyTagOf(data),
  }
}

/** RFC 4034 §3.1. */
function readSignature(reader: Reader): RecordData {
  return {
    type: 'RRSIG',
    typeCovered: nameOfType(reader.u16()),
    algorithm: reader.u8(),
    labels: reader.u8(),
    originalTtl: reader.u32(),
    expiration: reader.u32(),
    inception: reader.u32(),
    keyTag: reader.u16(),
    signerName: reader.name(),
    signature: reader.rest().toString('base64'),
  }
}

/** RFC 5155 §3.2. */
function readNsec3(reader: Reader): RecordData {
  const parameters = readNsec3Parameters(reader)
  const nextHash = base32Hex(reader.take(reader.u8()))
  return { type: 'NSEC3', ...parameters, nextHash, types: readTypeBitmap(reader) }
}

/** The salt as master files write it: `-` for none (RFC 5155 §3.3). */
function readNsec3Parameters(reader: Reader) {
  const hashAlgorithm = reader.u8()
  const flags = reader.u8()
  const iterations = reader.u16()
  return { hashAlgorithm, flags, iterations, salt: reader.take(reader.u8()).toString('hex') || '-' }
}

/** The text of RFC 5952, as the URL standard writes it. */
function ipv6Text(address: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, index) => address.readUInt16BE(2 * index).toString(16))
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1)
}

/** RFC 4648 §7 without padding, in lower case. */
function base32Hex(octets: Buffer): string {
  const bits = Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2).toString(32)).join('')
}
