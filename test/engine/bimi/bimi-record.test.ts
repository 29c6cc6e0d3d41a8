import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBimiRecord } from '../../../src/engine/bimi/bimi-record.ts'

const TEXTS: readonly (readonly [text: string, answer: string])[] = [
  ['v=BIMI1; l=https://example.com/logo.svg', 'https://example.com/logo.svg'],
  [
    'v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/vmc.pem; avp=brand; lps=x',
    'https://example.com/logo.svg',
  ],
  ['v=BIMI1; l=; a=;', 'declined'],
  ['v=BIMI1; l=', 'declined'],
  ['v=BIMI1;', 'noLogo'],
  ['v=BIMI1; a=https://example.com/vmc.pem', 'noLogo'],
  ['v=BIMI1; l=http://example.com/logo.svg', 'badLogo'],
  ['v=BIMI1; l=logo.svg', 'badLogo'],
  ['v=BIMI1; l=https://example.com/logo.svg; a=self', 'badCertificate'],
  ['v=BIMI1; l=https://example.com/a; l=https://example.com/b', 'syntax'],
  ['v=BIMI1; l=https://example.com/a; stray', 'syntax'],
  ['l=https://example.com/a; v=BIMI1', 'version'],
  ['v=bimi1; l=', 'version'],
  ['', 'version'],
]

describe('the BIMI record', () => {
  it.each(TEXTS)('%s', (text, answer) => {
    const record = parseBimiRecord(text)
    expect(record.valid ? (record.logo ?? 'declined') : record.reason).toBe(answer)
  })

  it('never throws', { timeout: 40_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseBimiRecord(`v=BIMI1;l=${text}`)))
  })
})
