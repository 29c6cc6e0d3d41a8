import { type ReportUri, readReportUris } from '../dmarc/report-uri.ts'
import { readDelimitedFields } from '../mta-sts/sts-record.ts'
import { trimSpace } from '../tag-list/tag-list.ts'

/** The TXT record at `_smtp._tls` (RFC 8460 §3), or why senders take it as if there were none. */
export type TlsRptRecord =
  | {
      readonly valid: true
      readonly rua: readonly ReportUri[]
      /** Names of fields that RFC 8460 does not define; they are ignored. */
      readonly extensions: readonly string[]
    }
  | {
      readonly valid: false
      readonly reason: 'none' | 'several' | 'syntax' | 'noRua' | 'badUri'
      readonly text: string | null
    }

/** Of all TXT records of the name, each with its strings joined. */
export function readTlsRptRecords(texts: readonly string[]): TlsRptRecord {
  // "records that do not begin with "v=TLSRPTv1;" are discarded"
  const candidates = texts.length > 1 ? texts.filter((text) => text.startsWith('v=TLSRPTv1;')) : texts
  const [text] = candidates
  if (text === undefined) return { valid: false, reason: 'none', text: null }
  return candidates.length > 1 ? { valid: false, reason: 'several', text: null } : parseTlsRptRecord(text)
}

/** One record by the ABNF of RFC 8460 §3. */
export function parseTlsRptRecord(text: string): TlsRptRecord {
  const invalid = (reason: 'none' | 'syntax' | 'noRua' | 'badUri') => ({ valid: false, reason, text }) as const
  const fields = text.length > LONGEST ? null : readDelimitedFields(text, 'v=TLSRPTv1', isValue)
  if (fields === 'otherVersion') return invalid('none')
  if (fields === null) return invalid('syntax')
  const list = fields.find(({ name }) => name === 'rua')?.value
  if (list === undefined) return invalid('noRua')
  const rua = readReportUris(list)
  const isGood = rua.every(({ scheme, sizeLimit }) => scheme !== null && sizeLimit === null)
  if (!isGood) return invalid('badUri')
  return { valid: true, rua, extensions: fields.map(({ name }) => name).filter((name) => name !== 'rua') }
}

const LONGEST = 65_536

/** The list of addresses has its own rule: white space round its commas, and equals signs. */
function isValue(name: string, value: string): boolean {
  if (name === 'rua') return value !== '' && value === trimSpace(value)
  return /^[\x21-\x3a\x3c\x3e-\x7e]+$/.test(value)
}
