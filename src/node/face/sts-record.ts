import { readStsRecords } from '../../engine/mta-sts/sts-record.ts'

/**
 * Reads what stands at `_mta-sts` (RFC 8461 §3.1): one record as a text, all records as a list of texts, or as
 * `dns.promises.resolveTxt` gives them (a list of lists of strings).
 */
export function stsRecord(records: string | readonly (string | readonly string[])[]) {
  const texts = [records ?? []].flat().map((one) => [one].flat().map(String).join(''))
  const record = readStsRecords(texts)
  if (!record.valid) return { valid: false, error: record.reason, id: null, fields: [] }
  return { valid: true, error: null, id: record.id, fields: record.fields }
}
