import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import type { DiagnosedInput } from '../../../src/engine/bounces/diagnosis.ts'
import { readSource } from '../../../src/engine/bounces/readable-source.ts'
import { GIANTS, LARGE_MAILS } from './giants.ts'
import { knowledge } from './real-knowledge.ts'
import { complaintsAbout, complaintsAboutSource } from './well-formed.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

interface Measured {
  readonly found: DiagnosedInput
  /** Of the processor, so that other work on the machine does not count. */
  readonly seconds: number
  /** What the heap has grown by, garbage included. */
  readonly grownBy: number
}

function measure(source: string): Measured {
  collectGarbage()
  const heap = process.memoryUsage().heapUsed
  const start = process.cpuUsage()
  const found = diagnose(source, knowledge)
  const { user, system } = process.cpuUsage(start)
  return { found, seconds: (user + system) / 1e6, grownBy: process.memoryUsage().heapUsed - heap }
}

describe('a mail of 50 MB is read within a second, and copied by nobody', () => {
  it.each(Object.entries(LARGE_MAILS))(
    '%s',
    (_name, [kind, make]) => {
      const source = make()
      const { found, seconds, grownBy } = measure(source)
      expect({
        kind: found.kind,
        wrong: complaintsAbout(found),
        isFast: seconds < 1,
        isLean: grownBy < source.length / 2,
      }).toEqual({
        kind,
        wrong: [],
        isFast: true,
        isLean: true,
      })
    },
    60_000,
  )
})

describe('nothing is too large', () => {
  it.each(Object.entries(GIANTS))(
    '%s',
    (_name, make) => {
      const source = make()
      const { found, seconds } = measure(source)
      const shown = complaintsAboutSource(readSource(source, found), found)
      expect({ wrong: [...complaintsAbout(found), ...shown], hangs: seconds > 6 }).toEqual({ wrong: [], hangs: false })
    },
    60_000,
  )
})
