import { ipOctets } from './ip-octets.ts'
import { absoluteName, nameToWire } from './names.ts'

/** One word of a master file line. Octets as characters. */
export interface Token {
  readonly text: string
  readonly quoted: boolean
}

/** The words of a line; `"…"` is one, `\"` and `\DDD` are octets inside quotes (RFC 1035 §5.1). */
export function tokensOf(line: string): readonly Token[] {
  const octets = Buffer.from(line, 'utf8').toString('latin1')
  return [...octets.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? { text: plain ?? '', quoted: false } : { text: unquote(quoted), quoted: true },
  )
}

/** The octets of the data of a record, in canonical form (RFC 4034 §6.2): names lower-case and uncompressed. */
export function rdataOf(type: string, tokens: readonly Token[], origin: string): Buffer {
  const [first, second] = tokens
  if (first?.text === '\\#') return hex(tokens.slice(2)) // RFC 3597 §5
  const texts = tokens.map(({ text }) => text)
  const write = WRITERS[type]
  if (write === undefined || (first === undefined && second === undefined)) {
    throw new Error(`The lab cannot write ${type} ${texts.join(' ')}`)
  }
  return write(texts, origin, tokens)
}

type Writer = (texts: readonly string[], origin: string, tokens: readonly Token[]) => Buffer

const oneName: Writer = ([target = ''], origin) => nameToWire(absoluteName(target, origin))
const address: Writer = ([text = '']) => ipOctets(text)
const strings: Writer = (texts) => Buffer.concat(texts.flatMap(characterStrings))

const digest: Writer = (texts, _, tokens) =>
  Buffer.concat([u16(texts[0]), u8(texts[1]), u8(texts[2]), hex(tokens.slice(3))])

const key: Writer = (texts) =>
  Buffer.concat([u16(texts[0]), u8(texts[1]), u8(texts[2]), Buffer.from(texts.slice(3).join(''), 'base64')])

const WRITERS: Readonly<Record<string, Writer>> = {
  A: address,
  AAAA: address,
  NS: oneName,
  CNAME: oneName,
  DNAME: oneName,
  PTR: oneName,
  TXT: strings,
  SPF: strings,
  MX: ([preference, exchange = ''], origin) =>
    Buffer.concat([u16(preference), nameToWire(absoluteName(exchange, origin))]),
  SOA: ([mname = '', rname = '', ...numbers], origin) =>
    Buffer.concat([
      nameToWire(absoluteName(mname, origin)),
      nameToWire(absoluteName(rname, origin)),
      ...numbers.slice(0, 5).map(u32),
    ]),
  SRV: ([priority, weight, port, target = ''], origin) =>
    Buffer.concat([u16(priority), u16(weight), u16(port), nameToWire(absoluteName(target, origin))]),
  TLSA: (texts, _, tokens) => Buffer.concat([u8(texts[0]), u8(texts[1]), u8(texts[2]), hex(tokens.slice(3))]),
  CAA: ([flags, tag = '', value = '']) =>
    Buffer.concat([u8(flags), u8(String(tag.length)), Buffer.from(tag + value, 'latin1')]),
  DS: digest,
  CDS: digest,
  DNSKEY: key,
  CDNSKEY: key,
}

/** A text as character-strings of at most 255 octets each. */
function characterStrings(text: string): readonly Buffer[] {
  const octets = Buffer.from(text, 'latin1')
  const pieces = Math.max(1, Math.ceil(octets.length / 255))
  return Array.from({ length: pieces }, (_, index) => {
    const piece = octets.subarray(index * 255, (index + 1) * 255)
    return Buffer.concat([Buffer.of(piece.length), piece])
  })
}

function hex(tokens: readonly Token[]): Buffer {
  return Buffer.from(tokens.map(({ text }) => text).join(''), 'hex')
}

function u8(text = '0'): Buffer {
  return Buffer.of(Number(text))
}

function u16(text = '0'): Buffer {
  const octets = Buffer.alloc(2)
  octets.writeUInt16BE(Number(text))
  return octets
}

function u32(text = '0'): Buffer {
  const octets = Buffer.alloc(4)
  octets.writeUInt32BE(Number(text))
  return octets
}

function unquote(text: string): string {
  return text.replace(/\\(\d{3}|.)/g, (_, what: string) =>
    what.length === 3 ? String.fromCharCode(Number(what)) : what,
  )
}
