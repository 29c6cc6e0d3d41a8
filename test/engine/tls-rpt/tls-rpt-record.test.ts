import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTlsRptRecord, readTlsRptRecords } from '../../../src/engine/tls-rpt/tls-rpt-record.ts'

// RFC 8460 §3
const TEXTS: readonly (readonly [text: string, answer: string])[] = [
  ['v=TLSRPTv1; rua=mailto:reports@example.com', 'mailto:reports@example.com'],
  ['v=TLSRPTv1;rua=https://reporting.example.com/v1/tlsrpt;', 'https://reporting.example.com/v1/tlsrpt'],
  ['v=TLSRPTv1; rua=mailto:a@example.com , https://b.example/', 'mailto:a@example.com|https://b.example/'],
  ['v=TLSRPTv1; rua=mailto:a@example.com?subject=x', 'mailto:a@example.com?subject=x'],
  ['v=TLSRPTv1; x=y; rua=mailto:a@example.com ;', 'mailto:a@example.com'],
  ['v=TLSRPTv1; x=y', 'noRua'],
  ['v=TLSRPTv1; RUA=mailto:a@example.com', 'noRua'],
  ['v=TLSRPTv1; rua=', 'syntax'],
  ['v=TLSRPTv1; rua= mailto:a@example.com', 'syntax'],
  ['v=TLSRPTv1; rua=mailto:a@example.com ', 'syntax'],
  ['v=TLSRPTv1;; rua=mailto:a@example.com', 'syntax'],
  ['v=TLSRPTv1;', 'syntax'],
  ['v=TLSRPTv1; rua=a@example.com', 'badUri'],
  ['v=TLSRPTv1; rua=mailto:a@example.com!10m', 'badUri'],
  ['v=TLSRPTv1; rua=mailto:a@example.com,', 'badUri'],
  ['v=TLSRPTv2; rua=mailto:a@example.com', 'none'],
  ['v=tlsrptv1; rua=mailto:a@example.com', 'none'],
  ['rua=mailto:a@example.com; v=TLSRPTv1', 'none'],
  ['', 'none'],
]

describe('the TLS-RPT record', () => {
  it.each(TEXTS)('%s', (text, answer) => {
    const record = parseTlsRptRecord(text)
    expect(record.valid ? record.rua.map(({ uri }) => uri).join('|') : record.reason).toBe(answer)
  })

  it('counts only records of the version', () => {
    const good = 'v=TLSRPTv1; rua=mailto:a@example.com'
    expect(readTlsRptRecords([])).toMatchObject({ reason: 'none' })
    expect(readTlsRptRecords(['other', good])).toMatchObject({ valid: true })
    expect(readTlsRptRecords([good, good])).toMatchObject({ reason: 'several' })
  })

  it('never throws', { timeout: 40_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseTlsRptRecord(`v=TLSRPTv1;rua=${text}`)))
  })
})
