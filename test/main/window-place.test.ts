import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWindowPlace, type WindowPlace, writeWindowPlace } from '../../src/main/window/window-place.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: -1280, y: 0, width: 1280, height: 1024 },
]
const place = (x: number, y: number, width = 1000, height = 700): WindowPlace => ({
  bounds: { x, y, width, height },
  maximized: false,
})

function remembered(what: WindowPlace, on = screens): WindowPlace | null {
  const file = join(temporaryFolder(), 'data', 'window.json')
  writeWindowPlace(file, what)
  return readWindowPlace(file, on)
}

describe('the place of the window', () => {
  test.each([place(100, 100), place(-1000, 50), { ...place(0, 0), maximized: true }])('comes back (%j)', (what) => {
    expect(remembered(what)).toEqual(what)
  })

  test.each([place(1900, 100), place(100, 1050), place(5000, 5000), place(0, 0, 10, 10)])(
    'that nobody would see is forgotten (%j)',
    (what) => {
      expect(remembered(what)).toBe(null)
    },
  )

  test('on a screen that is gone is forgotten', () => {
    expect(remembered(place(-1000, 50), screens.slice(0, 1))).toBe(null)
  })

  test.each(['', '{', '[]', 'null', '{"bounds":{"x":"1"}}', '{"bounds":{"x":1e99,"y":0,"width":900,"height":900}}'])(
    'in a spoilt file (%s) is forgotten',
    (text) => {
      const file = join(temporaryFolder(), 'window.json')
      writeFileSync(file, text)
      expect(readWindowPlace(file, screens)).toBe(null)
    },
  )

  test('that cannot be written is no trouble', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, 'in the way')
    writeWindowPlace(join(file, 'window.json'), place(0, 0))
    expect(readFileSync(file, 'utf8')).toBe('in the way')
    expect(existsSync(join(file, 'window.json'))).toBe(false)
  })
})
