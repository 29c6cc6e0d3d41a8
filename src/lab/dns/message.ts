import { labelsOf, nameFromWire, nameToWire } from './names.ts'
import type { RrSet } from './rr-set.ts'
import { typeCode, typeName } from './type-codes.ts'

/** A question as it came over the wire. */
export interface Query {
  readonly id: number
  /** As it was spelt. */
  readonly spelling: string
  readonly name: string
  readonly type: string
  readonly recursionDesired: boolean
  readonly checkingDisabled: boolean
  readonly edns: { readonly udpSize: number; readonly version: number; readonly dnssecOk: boolean } | null
}

/** What is answered. */
export interface Reply {
  readonly rcode: number
  readonly aa?: boolean
  readonly ra?: boolean
  readonly ad?: boolean
  readonly answer?: readonly RrSet[]
  readonly authority?: readonly RrSet[]
  readonly additional?: readonly RrSet[]
  /** INFO-CODE and EXTRA-TEXT (RFC 8914). */
  readonly extendedError?: { readonly code: number; readonly text: string }
  /** The question's name as it is echoed; as it came unless told. */
  readonly echo?: string
  /** No OPT record even if the question had one. */
  readonly withoutEdns?: boolean
}

export const RCODE = { noError: 0, formErr: 1, servFail: 2, nxDomain: 3, notImp: 4, refused: 5, badVers: 16 } as const

/** Reads a question; null when it is none. */
export function readQuery(octets: Buffer): Query | null {
  if (octets.length < 17 || octets.readUInt16BE(4) !== 1) return null
  const flags = octets.readUInt16BE(2)
  const question = nameFromWire(octets, 12)
  if ((flags & 0x8000) !== 0 || question === null || octets.length < question.end + 4) return null
  return {
    id: octets.readUInt16BE(0),
    spelling: question.name,
    name: question.name.toLowerCase(),
    type: typeName(octets.readUInt16BE(question.end)),
    recursionDesired: (flags & 0x0100) !== 0,
    checkingDisabled: (flags & 0x0010) !== 0,
    edns: ednsOf(octets, question.end + 4),
  }
}

/** Writes an answer; one that is longer than `limit` octets is cut to its question, with TC (RFC 2181 §9). */
export function writeReply(query: Query, reply: Reply, limit: number): Buffer {
  const whole = writeMessage(query, reply, false)
  return whole.length <= limit ? whole : writeMessage(query, { rcode: reply.rcode, ...headOf(reply) }, true)
}

function headOf({ aa = false, ra = false, ad = false, withoutEdns = false, echo }: Reply): Partial<Reply> {
  return { aa, ra, ad, withoutEdns, ...(echo === undefined ? {} : { echo }) }
}

function ednsOf(octets: Buffer, at: number): Query['edns'] {
  if (octets.readUInt16BE(10) === 0 || octets.length < at + 11 || octets.readUInt16BE(at + 1) !== typeCode('OPT')) {
    return null
  }
  return {
    udpSize: octets.readUInt16BE(at + 3),
    version: octets[at + 6] ?? 0,
    dnssecOk: (octets.readUInt16BE(at + 7) & 0x8000) !== 0,
  }
}

function writeMessage(query: Query, reply: Reply, truncated: boolean): Buffer {
  const { answer = [], authority = [], additional = [] } = reply
  const withOpt = query.edns !== null && reply.withoutEdns !== true
  const out = new Writer(headerOf(query, reply, truncated, [answer, authority, additional].map(countOf), withOpt))
  out.name(reply.echo ?? query.spelling)
  out.numbers(typeCode(query.type), 1)
  for (const set of [...answer, ...authority, ...additional]) out.set(set)
  if (withOpt) out.octets(optOf(query, reply))
  return out.message()
}

function headerOf(query: Query, reply: Reply, truncated: boolean, counts: readonly number[], withOpt: boolean): Buffer {
  const header = Buffer.alloc(12)
  const [answers = 0, authorities = 0, additionals = 0] = counts
  let flags = 0x8000 | (reply.rcode & 0xf)
  if (reply.aa === true) flags |= 0x0400
  if (truncated) flags |= 0x0200
  if (query.recursionDesired) flags |= 0x0100
  if (reply.ra === true) flags |= 0x0080
  if (reply.ad === true) flags |= 0x0020
  if (query.checkingDisabled) flags |= 0x0010
  for (const [index, value] of [query.id, flags, 1, answers, authorities, additionals + Number(withOpt)].entries()) {
    header.writeUInt16BE(value, index * 2)
  }
  return header
}

function countOf(sets: readonly RrSet[]): number {
  return sets.reduce((sum, set) => sum + set.rdatas.length, 0)
}

function optOf(query: Query, reply: Reply): Buffer {
  const option = reply.extendedError === undefined ? Buffer.alloc(0) : extendedErrorOf(reply.extendedError)
  const opt = Buffer.alloc(11)
  opt.writeUInt16BE(typeCode('OPT'), 1)
  opt.writeUInt16BE(1232, 3)
  opt[5] = reply.rcode >> 4
  opt.writeUInt16BE(query.edns?.dnssecOk === true ? 0x8000 : 0, 7)
  opt.writeUInt16BE(option.length, 9)
  return Buffer.concat([opt, option])
}

function extendedErrorOf({ code, text }: { readonly code: number; readonly text: string }): Buffer {
  const head = Buffer.alloc(6)
  head.writeUInt16BE(15, 0)
  head.writeUInt16BE(2 + Buffer.byteLength(text), 2)
  head.writeUInt16BE(code, 4)
  return Buffer.concat([head, Buffer.from(text)])
}

/** Writes names with compression (RFC 1035 §4.1.4), owner names only. */
class Writer {
  readonly #pieces: Buffer[]
  readonly #places = new Map<string, number>()
  #length: number

  constructor(header: Buffer) {
    this.#pieces = [header]
    this.#length = header.length
  }

  octets(piece: Buffer): void {
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  numbers(...values: readonly number[]): void {
    const piece = Buffer.alloc(values.length * 2)
    for (const [index, value] of values.entries()) piece.writeUInt16BE(value, index * 2)
    this.octets(piece)
  }

  name(name: string): void {
    const labels = labelsOf(name)
    for (const index of labels.keys()) {
      const rest = labels.slice(index).join('.')
      const place = this.#places.get(rest)
      if (place !== undefined) {
        this.numbers(0xc000 | place)
        return
      }
      if (this.#length < 0x3fff) this.#places.set(rest, this.#length)
      this.octets(nameToWire(labels[index] ?? '').subarray(0, -1))
    }
    this.octets(Buffer.of(0))
  }

  set({ name, type, ttl, rdatas }: RrSet): void {
    for (const rdata of rdatas) {
      this.name(name)
      this.numbers(type, 1, ttl >>> 16, ttl & 0xffff, rdata.length)
      this.octets(rdata)
    }
  }

  message(): Buffer {
    return Buffer.concat(this.#pieces)
  }
}
