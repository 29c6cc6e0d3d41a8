import type { Query } from './message.ts'
import { nameToWire } from './names.ts'
import { typeCode } from './type-codes.ts'

/**
 * Answers that no honest server gives: `loop` a name that points to itself · `bomb` four thousand names, each of them a chain of
 * pointers that unfolds to 250 octets · `garbage` octets that mean nothing · `wrongId`, `otherQuestion` an answer to somebody else ·
 * `cut` a message that ends in the middle of a record.
 */
export type Hostility = 'loop' | 'bomb' | 'garbage' | 'wrongId' | 'otherQuestion' | 'cut'

/** The octets of such an answer. */
export function hostileMessage(query: Query, kind: Hostility): Buffer {
  const question = Buffer.concat([nameToWire(query.spelling), u16(typeCode(query.type), 1)])
  const other = Buffer.concat([nameToWire('anders.netz'), u16(1, 1)])
  switch (kind) {
    case 'loop':
      return Buffer.concat([header(query.id, 1), question, pointer(12 + question.length), recordOf(Buffer.alloc(4))])
    case 'bomb':
      return bomb(query.id, question)
    case 'garbage':
      return Buffer.concat([u16(query.id), Buffer.alloc(200, 0xc7)])
    case 'wrongId':
      return Buffer.concat([header(query.id ^ 1, 0), question])
    case 'otherQuestion':
      return Buffer.concat([header(query.id, 0), other])
    case 'cut':
      return Buffer.concat([header(query.id, 1), question, pointer(12), recordOf(Buffer.alloc(400)).subarray(0, 30)])
  }
}

const CHAIN = 120
const MANY = 4000

/** One record holds a chain of names, each a letter and a pointer to the one before; thousands of others point to its end. */
function bomb(id: number, question: Buffer): Buffer {
  const start = 12 + question.length + 12
  const links = [Buffer.of(1, 97, 0)]
  for (let place = start; links.length < CHAIN; place = start + 3 + (links.length - 2) * 4) {
    links.push(Buffer.concat([Buffer.of(1, 97), pointer(place)]))
  }
  const chain = Buffer.concat(links)
  const first = Buffer.concat([pointer(12), recordOf(chain, 'TXT')])
  const end = pointer(start + chain.length - 4)
  const others = Array.from({ length: MANY }, () => Buffer.concat([end, recordOf(end, 'NS')]))
  return Buffer.concat([header(id, MANY + 1), question, first, ...others])
}

function header(id: number, answers: number): Buffer {
  return u16(id, 0x8180, 1, answers, 0, 0)
}

/** Everything of a record behind its name. */
function recordOf(rdata: Buffer, type = 'A'): Buffer {
  return Buffer.concat([u16(typeCode(type), 1, 0, 3600, rdata.length), rdata])
}

function pointer(place: number): Buffer {
  return u16(0xc000 | place)
}

function u16(...values: readonly number[]): Buffer {
  const octets = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) octets.writeUInt16BE(value, index * 2)
  return octets
}
