import { randomInt } from 'node:crypto'
import { Reader } from './reader.ts'
import { codeOfType, type KnownType } from './type-codes.ts'

const CLASS_IN = 1
const HEADER = 12

/** A question ready to be sent, but for its id. */
export interface Query {
  /** The question section: name, type, class. */
  readonly question: Buffer
  readonly flags: number
  readonly opt: Buffer
}

export interface QueryOptions {
  readonly recursionDesired: boolean
  readonly checkingDisabled: boolean
  /** The version of EDNS, or false for a query without an OPT record. */
  readonly edns: false | number
  readonly udpSize: number
  /** Upper and lower case at random, else lower case. */
  readonly mixCase: boolean
}

/** RFC 1035 §4.1, RFC 6891 §6.1.2; AD asks for the bit in the answer (RFC 6840 §5.7), DO for the signatures (RFC 3225). */
export function makeQuery(name: Buffer, type: KnownType, options: QueryOptions): Query {
  const tail = Buffer.alloc(4)
  tail.writeUInt16BE(codeOfType(type), 0)
  tail.writeUInt16BE(CLASS_IN, 2)
  const flags = (options.recursionDesired ? 0x100 : 0) | 0x20 | (options.checkingDisabled ? 0x10 : 0)
  const spelled = Buffer.from(
    name.map((octet) => (options.mixCase && randomInt(2) === 1 ? upper(octet) : lower(octet))),
  )
  return { question: Buffer.concat([spelled, tail]), flags, opt: optRecord(options) }
}

/** The lengths of labels are below the letters, so that all octets may be treated alike. */
function lower(octet: number): number {
  return octet >= 0x41 && octet <= 0x5a ? octet + 0x20 : octet
}

function upper(octet: number): number {
  return octet >= 0x61 && octet <= 0x7a ? octet - 0x20 : octet
}

function optRecord({ edns, udpSize }: QueryOptions): Buffer {
  if (edns === false) return Buffer.alloc(0)
  const opt = Buffer.alloc(11)
  opt.writeUInt16BE(codeOfType('OPT'), 1)
  opt.writeUInt16BE(udpSize, 3)
  opt.writeUInt8(edns, 6)
  opt.writeUInt16BE(0x8000, 7)
  return opt
}

/** The whole message. */
export function writeQuery(query: Query, id: number): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt16BE(id, 0)
  header.writeUInt16BE(query.flags, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(query.opt.length > 0 ? 1 : 0, 10)
  return Buffer.concat([header, query.question, query.opt])
}

/**
 * Is this the answer to that query? Id, name (whatever its case), type and class must be the same (RFC 5452 §9.1). A server
 * that could not read the query may leave its question out.
 */
export function isAnswerTo(query: Query, id: number, bytes: Buffer): boolean {
  if (bytes.length < HEADER || bytes.readUInt16BE(0) !== id) return false
  const isResponse = (bytes.readUInt8(2) & 0xf8) === 0x80
  if (!isResponse) return false
  if (bytes.readUInt16BE(4) === 0) return ![0, 3].includes(bytes.readUInt8(3) & 0xf)
  const { question } = query
  const asked = bytes.subarray(HEADER, HEADER + question.length)
  const typeAt = question.length - 4
  return (
    bytes.readUInt16BE(4) === 1 &&
    asked.length === question.length &&
    asked.subarray(typeAt).equals(question.subarray(typeAt)) &&
    asked.subarray(0, typeAt).every((octet, index) => lower(octet) === lower(question[index] ?? 0))
  )
}

/** The name in the question of an answer to this query, when it is spelled otherwise (RFC 4343), else null. */
export function echoedName(query: Query, bytes: Buffer): string | null {
  const asked = bytes.subarray(HEADER, HEADER + query.question.length)
  const isSame = bytes.readUInt16BE(4) === 0 || asked.equals(query.question)
  return isSame ? null : new Reader(asked).spelledName()
}

/** True when the answer says that it was cut. */
export function isCut(bytes: Buffer): boolean {
  return (bytes.readUInt8(2) & 0x02) > 0
}
