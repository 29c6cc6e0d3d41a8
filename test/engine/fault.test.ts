import { expect, it } from 'vitest'
import { FAULT_CODES, FAULTS, Fault } from '../../src/engine/fault.ts'

it('every fault has one sentence', () => {
  expect(FAULT_CODES.filter((code) => !/^[A-Z][^.]*\.$/.test(FAULTS[code]))).toEqual([])
})

it('a fault says what happened, and keeps its cause', () => {
  const cause = new Error('EACCES')
  const fault = new Fault('file-not-readable', 'x.eml', cause)
  expect([fault.code, fault.message, fault.detail, fault.cause, fault instanceof Error]).toEqual([
    'file-not-readable',
    'The file could not be read. x.eml',
    'x.eml',
    cause,
    true,
  ])
})
