import { describe, expect, test } from 'vitest'
import { findTicketNumbers, isLinearPattern } from '../../../src/engine/appeals/ticket-pattern.ts'

describe('a pattern of ticket numbers', () => {
  test.each([
    'SRX\\d{8,20}(?:ID)?',
    '\\d{10}',
    '\\[#[A-Z]{3}-[0-9]{4,8}\\]',
    'CAS-\\d{5}-[A-Z0-9]{6}',
    '(?:INC|REQ)\\d{7}',
  ])('%s may be looked for', (pattern) => {
    expect(isLinearPattern(pattern)).toBe(true)
  })

  test.each([
    '\\d+',
    'a*',
    '(a{1,9}){1,9}',
    '(?:a?){9}',
    '(a)\\1',
    '(?=a)a',
    'x{3,}',
    '(',
    'a?',
    '.{1,9999}',
    '((ab){2}c){3}',
  ])('%s may not', (pattern) => {
    expect(isLinearPattern(pattern)).toBe(false)
  })
})

describe('ticket numbers', () => {
  test('are found as whole words, each once', () => {
    const text = 'SRX12345678ID, XSRX12345678ID, SRX123456789, again SRX12345678ID and SRX1234567890ID9'
    expect(findTicketNumbers('SRX\\d{8,20}(?:ID)?', text)).toEqual(['SRX12345678ID', 'SRX123456789'])
  })

  test('look-alikes are none', () => {
    expect(findTicketNumbers('SRX\\d{8}', 'ЅRX12345678 SRX１２３４５６７８')).toEqual([])
  })

  test('without a pattern, or with one that may not be looked for, there are none', () => {
    expect([findTicketNumbers(null, 'x'), findTicketNumbers('(x+)+', 'xx')]).toEqual([[], []])
  })
})
