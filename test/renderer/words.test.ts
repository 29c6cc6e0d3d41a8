import { describe, expect, test } from 'vitest'
import { diagnosisAsText } from '../../src/renderer/features/result/diagnosis-as-text.ts'
import { formatBytes, formatDay, formatTime } from '../../src/renderer/format.ts'
import { aDiagnosis, anEntry } from '../support/history-entry.ts'

describe('numbers and times', () => {
  test.each([
    [137, 'en', '137 bytes'],
    [1, 'en', '1 byte'],
    [2_345, 'en', '2.3 kB'],
    [2_345, 'de', '2,3 kB'],
    [50_000_000, 'en', '50 MB'],
    [150_000_001, 'de', '150 MB'],
  ] as const)('%d bytes in %s are %s', (bytes, language, words) => {
    expect(formatBytes(bytes, language)).toBe(words)
  })

  test('a date that is none is shown as it was written', () => {
    expect(formatTime('next Tuesday <b>', 'en')).toBe('next Tuesday <b>')
    expect(formatTime('2026-11-01T12:00:00.000Z', 'en')).toContain('Nov 1, 2026')
    expect(formatDay('2026-11-21', 'de')).toBe('21.11.2026')
  })
})

describe('a diagnosis as text', () => {
  test('says everything in order, in both languages', () => {
    const entry = anEntry({}, aDiagnosis({ steps: [{ id: 'check-address', parameters: {}, confirmBy: [] }] }))
    const text = diagnosisAsText(entry, 'en')
    expect(text).toMatch(
      /^bounce\.eml\nAbout the mail “Invoice 42”\n\nThe address does not exist \(anna@example\.org\)\n/,
    )
    expect(text).toContain('What to do:\n1. Check the address anna@example.org letter by letter')
    expect(text).toContain('Reply code: 550 5.1.1\n')
    expect(diagnosisAsText(entry, 'de')).toContain('Was zu tun ist:\n1. Prüfen Sie die Adresse')
  })

  test('of several recipients begins with their number', () => {
    expect(diagnosisAsText(anEntry({}, aDiagnosis(), aDiagnosis()), 'en')).toContain('2 outcomes: 2 permanent.')
  })

  test('of what is no bounce says what it is', () => {
    const entry = anEntry()
    const diagnosed = { ...entry.diagnosed, detail: 'vacation', diagnoses: [] } as const
    expect(diagnosisAsText({ ...entry, diagnosed }, 'en')).toContain('An automatic answer')
  })
})
