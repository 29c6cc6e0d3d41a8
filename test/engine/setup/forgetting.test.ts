import { describe, expect, test } from 'vitest'
import {
  forgottenIn,
  type RecordLook,
  type RecordMemory,
  rememberLook,
  type SeenRecord,
} from '../../../src/engine/setup/records/forgetting.ts'

const T0 = 1_800_000_000_000
const look = (seen: readonly SeenRecord[], seconds = 0, oldTtl = 300): RecordLook => ({
  seen,
  oldTtl: seen.includes('old') ? oldTtl : 0,
  newTtl: 3600,
  zone: { negativeTtl: 900, refresh: 7200 },
  at: T0 + seconds * 1000,
})

function after(...looks: readonly RecordLook[]): { readonly memory: RecordMemory; readonly seconds: number | null } {
  let memory: RecordMemory | undefined
  for (const one of looks) memory = rememberLook(memory, one)
  const last = looks.at(-1)
  if (memory === undefined || last === undefined) throw new Error('expected a look')
  return { memory, seconds: forgottenIn(memory, last) }
}

describe('the last cache has forgotten the old answer', () => {
  test.each<[string, readonly RecordLook[], number | null]>([
    ['not told while nobody has the new one', [look(['old', 'old'])], null],
    ['not told while nobody answers', [look(['silent', 'silent'])], null],
    [
      'after the old TTL, from the look that showed it everywhere',
      [look(['old', 'old']), look(['new', 'new'], 60)],
      300,
    ],
    ['and counts down from there', [look(['old']), look(['new'], 60), look(['new'], 100)], 260],
    ['down to nought', [look(['old']), look(['new'], 60), look(['new'], 5000)], 0],
    ['after the negative TTL where nothing was there', [look(['none']), look(['new'], 1)], 900],
    ['after the longer of both', [look(['none', 'old'], 0, 2000), look(['new', 'new'], 1)], 2000],
    [
      'after what lasted longest before the change',
      [look(['old'], 0, 86_400), look(['old'], 9, 60), look(['new'], 10)],
      86_400,
    ],
    ['where some still lag, their next question comes on top', [look(['old', 'old']), look(['new', 'old'], 5)], 7500],
    ['a server that is silent holds nothing up', [look(['old', 'silent']), look(['new', 'silent'], 5)], 300],
    ['a server of another zone holds nothing up', [look(['elsewhere', 'new'])], 3600],
    ['what was there before is not known: as long as the new one', [look(['new'])], 3600],
    ['who falls back begins anew', [look(['old']), look(['new'], 10), look(['old'], 20), look(['new'], 30)], 300],
  ])('%s', (_, looks, expected) => {
    expect(after(...looks).seconds).toBe(expected)
  })
})
