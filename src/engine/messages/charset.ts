import { type ByteString, toBytes } from './byte-string.ts'

/** Labels seen in mail that the Encoding Standard does not list. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'unicode-1-1-utf-8': 'utf-8',
    utf8mb4: 'utf-8',
    'iso-8859-8-i': 'iso-8859-8',
    cp932: 'shift_jis',
    'x-sjis-jp': 'shift_jis',
    'iso-2022-jp-ms': 'iso-2022-jp',
    'iso-2022-jp-1': 'iso-2022-jp',
    cp1252: 'windows-1252',
    cp1251: 'windows-1251',
    cp1250: 'windows-1250',
    cp936: 'gbk',
    cp949: 'euc-kr',
    ansi_x3: 'us-ascii',
  }),
)

const decoders = new Map<string, TextDecoder>()

/** Bytes in a named charset to text. An unknown or missing name, and bytes that do not fit, are read as UTF-8, else as Windows-1252. */
export function decodeCharset(bytes: ByteString, charset: string | null): string {
  const label = normalizeLabel(charset)
  if (label === 'utf-7') return decodeUtf7(bytes)
  if (!NOT_PLAIN.test(bytes)) return bytes
  const named = label === null || label === 'us-ascii' ? null : decoderFor(label)
  if (named?.encoding === 'windows-1252') return decodeWindows1252(bytes)
  if (named && named.encoding !== 'utf-8') return named.decode(toBytes(bytes))
  return decodeUtf8(bytes)
}

/** What is not ASCII, or only looks like it: escapes are ISO-2022-JP, and NULs UTF-16. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range that includes the controls
const NOT_PLAIN = /[^\x01-\x1a\x1c-\x7f]/

/** True for a name under which texts can be decoded here, as other mail programs would. */
export function isKnownCharset(charset: string): boolean {
  const label = normalizeLabel(charset)
  return (
    label === 'utf-7' ||
    label === 'unicode-1-1-utf-7' ||
    label === 'us-ascii' ||
    (label !== null && decoderFor(label) !== null)
  )
}

/** True when the bytes are UTF-8; a character that is cut off at the end does no harm. */
export function isUtf8(bytes: ByteString): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(toBytes(bytes), { stream: true })
    return true
  } catch {
    return false
  }
}

function normalizeLabel(charset: string | null): string | null {
  if (charset === null) return null
  const label = charset.toLowerCase().replace(/["'\s]/g, '')
  return ALIASES.get(label) ?? label
}

function decodeUtf8(bytes: ByteString): string {
  const array = toBytes(bytes)
  if (bytes.includes('\x1b$')) return decoderFor('iso-2022-jp')?.decode(array) ?? bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(array)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** By hand: some versions of Node take it for Latin-1, and so lose the typographic signs. */
function decodeWindows1252(bytes: ByteString): string {
  return bytes.replace(/[\x80-\x9f]/g, (byte) => TYPOGRAPHIC[byte.charCodeAt(0) - 0x80] ?? byte)
}

const TYPOGRAPHIC = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decoderFor(label: string): TextDecoder | null {
  const known = decoders.get(label)
  if (known) return known
  const decoder = makeDecoder(label)
  if (decoder) decoders.set(label, decoder)
  return decoder
}

function makeDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 2152: `+` begins a run of modified base64 that holds UTF-16, `-` ends it. */
function decodeUtf7(bytes: ByteString): string {
  return bytes.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, run: string) => (run === '' ? '+' : decodeUtf7Run(run)))
}

function decodeUtf7Run(run: string): string {
  let bits = 0
  let count = 0
  let text = ''
  for (const letter of run) {
    bits = ((bits << 6) | BASE64.indexOf(letter)) & 0xffffff
    count += 6
    if (count < 16) continue
    count -= 16
    text += String.fromCharCode((bits >> count) & 0xffff)
  }
  return text
}
