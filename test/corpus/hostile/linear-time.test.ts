import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { toByteString } from '../../../src/engine/messages/byte-string.ts'
import { ENVELOPES } from './envelopes.ts'
import { FILLERS, fill } from './fillers.ts'
import { knowledge } from './real-knowledge.ts'

const SMALL = 4096
const LARGE = 4 * SMALL
/** Milliseconds of processor time. What stays below is fast enough; what takes longer must take its share for a quarter, too. */
const FLOOR = 60
/** Linear is 4, quadratic 16. */
const MOST_GROWTH = 10
const TRIES = 4

/** Fillers are bytes already, but for those beyond them. */
const bytes = (text: string) => (/[^\0-\xff]/.test(text) ? toByteString(text) : text)

/** Time of the processor, not of the clock: other work on the machine does not count. */
function milliseconds(input: string): number {
  const start = process.cpuUsage()
  diagnose(input, knowledge)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** How many times longer four times as much takes; 1 where it is fast anyway. The best of some tries counts. */
function growth(envelope: (x: string) => string, filler: string): number {
  let large = Number.POSITIVE_INFINITY
  let small = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < TRIES; tried++) {
    large = Math.min(large, milliseconds(bytes(envelope(fill(filler, LARGE)))))
    if (large < FLOOR) return 1
    small = Math.min(small, milliseconds(bytes(envelope(fill(filler, SMALL)))))
    if (large / small < MOST_GROWTH) return large / small
  }
  return large / small
}

describe('four times as much takes about four times as long', () => {
  it.each(Object.entries(ENVELOPES))(
    'in %s',
    (_name, envelope) => {
      const slow = FILLERS.map((filler) => [filler, growth(envelope, filler)] as const)
      expect(slow.filter(([, grown]) => grown >= MOST_GROWTH)).toEqual([])
    },
    60_000,
  )
})
