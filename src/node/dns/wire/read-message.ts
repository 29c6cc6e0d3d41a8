import type { Message, RawRecord } from './message.ts'
import { readData } from './read-data.ts'
import { MalformedError, Reader } from './reader.ts'
import { codeOfType } from './type-codes.ts'

const CLASS_IN = 1
const OPT = codeOfType('OPT')

/** RFC 8914 §2. */
const EXTENDED_ERROR = 15

/** How much of the text of an extended error is kept. */
const LONGEST_EXTENDED_ERROR = 500

/** IANA's table of RCODEs; BADVERS is also the signature error BADSIG, which does not occur here. */
const RCODES: Readonly<Record<number, string>> = {
  0: 'NOERROR',
  1: 'FORMERR',
  2: 'SERVFAIL',
  3: 'NXDOMAIN',
  4: 'NOTIMP',
  5: 'REFUSED',
  6: 'YXDOMAIN',
  7: 'YXRRSET',
  8: 'NXRRSET',
  9: 'NOTAUTH',
  10: 'NOTZONE',
  11: 'DSOTYPENI',
  16: 'BADVERS',
  23: 'BADCOOKIE',
}

/** Reads an answer; null when it is none. Takes time linear in its size, and never throws. */
export function readMessage(bytes: Buffer): Message | null {
  try {
    return readBounded(bytes)
  } catch (error) {
    if (error instanceof MalformedError) return null
    throw error
  }
}

function readBounded(bytes: Buffer): Message {
  const reader = new Reader(bytes, 2)
  const bits = reader.u16()
  const counts = [reader.u16(), reader.u16(), reader.u16(), reader.u16()] as const
  const flags = { aa: (bits & 0x400) > 0, tc: (bits & 0x200) > 0, ra: (bits & 0x80) > 0, ad: (bits & 0x20) > 0 }
  const sections: Section[] = [emptySection(), emptySection(), emptySection()]
  try {
    skipQuestions(reader, counts[0])
    sections.forEach((section, index) => {
      readSection(reader, counts[index + 1] ?? 0, section)
    })
  } catch (error) {
    // An answer that says that it was cut may end anywhere (RFC 2181 §9).
    if (!flags.tc) throw error
  }
  const [answers, authority, additional] = sections
  const opt = additional?.opt ?? null
  return {
    rcode: rcodeName((bits & 0xf) | ((opt?.extendedRcode ?? 0) << 4)),
    flags,
    answers: answers?.records ?? [],
    authority: authority?.records ?? [],
    additional: additional?.records ?? [],
    edns: opt === null ? null : { udpSize: opt.udpSize, version: opt.version },
    extendedErrors: opt?.extendedErrors ?? [],
    size: bytes.length,
  }
}

function rcodeName(code: number): string {
  return RCODES[code] ?? `RCODE${code}`
}

interface Section {
  readonly records: RawRecord[]
  opt: Opt | null
}

interface Opt {
  readonly udpSize: number
  readonly version: number
  readonly extendedRcode: number
  readonly extendedErrors: readonly { readonly code: number; readonly text: string }[]
}

function emptySection(): Section {
  return { records: [], opt: null }
}

function skipQuestions(reader: Reader, count: number): void {
  for (let index = 0; index < count; index += 1) {
    reader.name()
    reader.take(4)
  }
}

function readSection(reader: Reader, count: number, section: Section): void {
  for (let index = 0; index < count; index += 1) {
    const name = reader.name()
    const code = reader.u16()
    const recordClass = reader.u16()
    const ttl = reader.u32()
    const data = reader.part(reader.u16())
    if (code === OPT) section.opt ??= readOpt(recordClass, ttl, data)
    else if (recordClass === CLASS_IN) {
      // RFC 2181 §8: a time to live with the highest bit set counts as zero.
      section.records.push({ code, record: { name, ttl: ttl > 0x7fffffff ? 0 : ttl, data: readData(code, data) } })
    }
  }
}

/** RFC 6891 §6.1.3. */
function readOpt(udpSize: number, ttl: number, data: Reader): Opt {
  const extendedErrors: { code: number; text: string }[] = []
  while (data.left > 0) {
    const option = data.u16()
    const value = data.part(data.u16())
    if (option === EXTENDED_ERROR) {
      const code = value.u16()
      extendedErrors.push({ code, text: value.rest().toString('utf8').slice(0, LONGEST_EXTENDED_ERROR) })
    }
  }
  return { udpSize, version: (ttl >>> 16) & 0xff, extendedRcode: ttl >>> 24, extendedErrors }
}
