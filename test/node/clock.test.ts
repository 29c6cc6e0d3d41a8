import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { netOf } from '../../src/node/checks/pretended-internet.ts'
import { clockOf } from '../../src/node/clock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const HOUR = 3_600_000

function hoursAhead(now: () => Date): number {
  return Math.round((now().getTime() - Date.now()) / HOUR) || 0
}

test('without a lab the clock is that of the computer, whatever a file says', () => {
  expect(hoursAhead(clockOf(netOf({ clockFile: '/nowhere' })))).toBe(0)
  expect(hoursAhead(clockOf({ pretended: null }))).toBe(0)
})

test('in a lab days can pass while the program works; nonsense and a lab that has ended let none pass', () => {
  const folder = temporaryFolder()
  const clockFile = join(folder, 'clock')
  const labFile = join(folder, 'lab.json')
  writeFileSync(labFile, JSON.stringify({ map: {}, resolver: '127.0.0.1#53', clockFile }))
  const now = clockOf(netOf({ POSTDESK_LAB: labFile }))
  expect(hoursAhead(now)).toBe(0)
  for (const [written, hours] of [
    [String(72 * HOUR), 72],
    [String(96 * HOUR), 96],
    ['soon', 0],
  ] as const) {
    writeFileSync(clockFile, written)
    expect(hoursAhead(now)).toBe(hours)
  }
  rmSync(clockFile)
  expect(hoursAhead(now)).toBe(0)
})
