import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gather } from '../../src/main/handlers/gather.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what comes quickly is handed on together, in its order, and not more often than so', () => {
  const handed: (readonly number[])[] = []
  const { add } = gather<number>(100, (items) => handed.push(items))
  for (let item = 0; item < 1000; item++) {
    add(item)
    vi.advanceTimersByTime(1)
  }
  expect(handed.length).toBeGreaterThanOrEqual(9)
  expect(handed.length).toBeLessThanOrEqual(10)
  vi.advanceTimersByTime(100)
  expect(handed.flat()).toEqual(Array.from({ length: 1000 }, (_, item) => item))
})

test('at the end the rest is handed on at once, and nothing twice', () => {
  const handed: (readonly number[])[] = []
  const { add, flush } = gather<number>(100, (items) => handed.push(items))
  add(1)
  flush()
  flush()
  vi.advanceTimersByTime(1000)
  expect(handed).toEqual([[1]])
})
