import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dice } from './made/dice.mjs'
import { FORMATS } from './made/formats.mjs'

/** One entry for each hundredth part, so that a roll of the dice meets each format as often as it comes. */
const HUNDRED = FORMATS.flatMap(({ share, make }) => Array.from({ length: share }, () => make))

/** One bounce (now and then something that is none), the same for the same number. @param {number} number */
export function makeBounce(number) {
  const dice = new Dice(number * 7919 + 1)
  return dice.of(HUNDRED)(dice)
}

/** Writes so many bounces into a folder, one file each. @param {string} folder @param {number} count */
export function makeBounces(folder, count) {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const bounce = makeBounce(number)
    bytes += bounce.length
    writeFileSync(join(folder, `${String(number).padStart(7, '0')}.eml`), bounce, 'latin1')
  }
  return { count, bytes }
}

/** A bounce that returns a mail with a large attachment. @param {number} bytes */
export function makeLargeBounce(bytes) {
  const bounce = makeBounce(0)
  const line = `${'QUJD'.repeat(19)}\n`
  const end = bounce.lastIndexOf('\n--')
  const filler = line.repeat(Math.ceil((bytes - bounce.length) / line.length))
  return `${bounce.slice(0, end)}\n${filler}${bounce.slice(end)}`
}
