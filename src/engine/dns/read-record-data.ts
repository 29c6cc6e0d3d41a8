import type { RecordData, RecordType } from './record.ts'

/**
 * The data of a record out of the text that a master file has for it (RFC 1035 §5.1): `10 mail.example.org.`. Names may
 * have a final dot or not: they are taken as absolute. A TXT is one quoted text or several; without quotes it is taken as it is
 * and cut at 255 octets. Throws for a text that does not fit its type, since it is ours (scenarios, tests).
 */
export function readRecordData(type: RecordType, text: string): RecordData {
  const words = text.trim().split(/\s+/)
  const word = (at: number) => words[at] ?? missing(type, text)
  const number = (at: number) => readNumber(word(at), type, text)
  switch (type) {
    case 'A':
    case 'AAAA':
      return { type, address: word(0) }
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { type, target: readName(word(0)) }
    case 'MX':
      return { type, preference: number(0), exchange: readName(word(1)) }
    case 'TXT':
    case 'SPF':
      return { type, strings: readStrings(text) }
    case 'SRV':
      return { type, priority: number(0), weight: number(1), port: number(2), target: readName(word(3)) }
    case 'TLSA':
      return {
        type,
        usage: number(0),
        selector: number(1),
        matchingType: number(2),
        data: words.slice(3).join('').toLowerCase(),
      }
    case 'CAA':
      return { type, flags: number(0), tag: word(1), value: readStrings(words.slice(2).join(' ')).join('') }
    default:
      return readZoneData(type, words, word, number)
  }
}

type Shown = 'A' | 'AAAA' | 'CNAME' | 'NS' | 'PTR' | 'MX' | 'TXT' | 'SPF' | 'SRV' | 'TLSA' | 'CAA'

function readZoneData(
  type: Exclude<RecordType, Shown>,
  words: readonly string[],
  word: (at: number) => string,
  number: (at: number) => number,
): RecordData {
  switch (type) {
    case 'SOA': {
      const [serial, refresh, retry, expire, minimum] = [number(2), number(3), number(4), number(5), number(6)]
      return { type, mname: readName(word(0)), rname: readName(word(1)), serial, refresh, retry, expire, minimum }
    }
    case 'DS':
    case 'CDS':
      return {
        type,
        keyTag: number(0),
        algorithm: number(1),
        digestType: number(2),
        digest: words.slice(3).join('').toLowerCase(),
      }
    case 'NSEC3PARAM':
      return {
        type,
        hashAlgorithm: number(0),
        flags: number(1),
        iterations: number(2),
        salt: word(3) === '-' ? '' : word(3),
      }
    default:
      throw new Error(`expected a type of record that can be written by hand, got ${type}`)
  }
}

function readName(text: string): string {
  return text.replace(/[.]$/, '').toLowerCase()
}

function readNumber(word: string, type: string, text: string): number {
  if (!/^\d+$/.test(word)) throw new Error(`expected a number in the ${type} record "${text}", got "${word}"`)
  return Number(word)
}

function readStrings(text: string): readonly string[] {
  if (!text.trim().startsWith('"')) return text.match(/.{1,255}/gs) ?? ['']
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner = '']) => inner.replace(/\\(\d{3}|.)/g, unescaped))
}

function unescaped(_: string, escaped: string): string {
  return escaped.length === 3 ? String.fromCharCode(Number(escaped)) : escaped
}

function missing(type: string, text: string): never {
  throw new Error(`expected more fields in the ${type} record "${text}"`)
}
