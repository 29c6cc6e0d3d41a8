import { readBase64 } from '../tag-list/base64.ts'

/** What a BIMI check needs of a mark certificate: until when it holds, and for which domains. Milliseconds since 1970. */
export interface MarkCertificate {
  readonly validFrom: number
  readonly validTo: number
  readonly names: readonly string[]
}

/** The first certificate of a PEM file (RFC 7468), as far as it is needed; null: there is none that can be read. */
export function readMarkCertificate(pem: string): MarkCertificate | null {
  const begin = pem.indexOf(BEGIN)
  const end = pem.indexOf(END, begin)
  const der = begin < 0 || end < 0 ? null : readBase64(pem.slice(begin + BEGIN.length, end))
  return der === null ? null : readDer(der)
}

const BEGIN = '-----BEGIN CERTIFICATE-----'
const END = '-----END CERTIFICATE-----'

interface Element {
  readonly tag: number
  readonly start: number
  readonly end: number
}

/** RFC 5280 §4.1: Certificate, TBSCertificate, and in it validity and the subjectAltName extension. */
function readDer(der: Uint8Array): MarkCertificate | null {
  const certificate = readElement(der, 0, der.length)
  const [tbs] = certificate === null ? [] : children(der, certificate)
  if (tbs === undefined) return null
  const fields = children(der, tbs)
  // [0] version is optional; then serialNumber, signature, issuer, validity.
  const validity = fields[fields[0]?.tag === 0xa0 ? 4 : 3]
  const [from, to] = validity === undefined ? [] : children(der, validity).map((time) => readTime(der, time))
  if (from == null || to == null) return null
  return {
    validFrom: from,
    validTo: to,
    names: readNames(
      der,
      fields.find(({ tag }) => tag === 0xa3),
    ),
  }
}

function readElement(der: Uint8Array, at: number, limit: number): Element | null {
  const [tag, first] = [der[at], der[at + 1]]
  if (tag === undefined || first === undefined) return null
  const size = first < 0x80 ? 0 : first & 0x7f
  if (size > 4) return null
  let length = first
  if (size > 0) length = der.subarray(at + 2, at + 2 + size).reduce((sum, octet) => sum * 256 + octet, 0)
  const start = at + 2 + size
  return start + length > limit ? null : { tag, start, end: start + length }
}

function children(der: Uint8Array, { start, end }: Element): Element[] {
  const found: Element[] = []
  for (let at = start; at < end && found.length < 200; ) {
    const child = readElement(der, at, end)
    if (child === null) break
    found.push(child)
    at = child.end
  }
  return found
}

/** UTCTime and GeneralizedTime (RFC 5280 §4.1.2.5). */
function readTime(der: Uint8Array, { tag, start, end }: Element): number | null {
  const text = String.fromCharCode(...der.subarray(start, Math.min(end, start + 20)))
  const digits = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits)?.slice(1).map(Number)
  if (parts === undefined) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** id-ce-subjectAltName, 2.5.29.17. */
const SUBJECT_ALT_NAME = '551d11'

function readNames(der: Uint8Array, extensions: Element | undefined): readonly string[] {
  const [list] = extensions === undefined ? [] : children(der, extensions)
  for (const extension of list === undefined ? [] : children(der, list)) {
    const parts = children(der, extension)
    const [id, value] = [parts[0], parts.at(-1)]
    if (id === undefined || value === undefined || hex(der.subarray(id.start, id.end)) !== SUBJECT_ALT_NAME) continue
    const names = readElement(der, value.start, value.end)
    return (names === null ? [] : children(der, names))
      .filter(({ tag }) => tag === 0x82)
      .map(({ start, end }) => String.fromCharCode(...der.subarray(start, Math.min(end, start + 255))).toLowerCase())
  }
  return []
}

function hex(octets: Uint8Array): string {
  return [...octets.subarray(0, 20)].map((octet) => octet.toString(16).padStart(2, '0')).join('')
}
