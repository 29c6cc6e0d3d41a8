import { expect, test } from 'vitest'
import { ARRIVAL, LETTER, sign } from '../checks/catalogue/message-world.ts'
import { analysed } from './analysed.ts'

test('a letter that arrived well is right in all that is said of it', async () => {
  const analysis = await analysed(ARRIVAL + (await sign(LETTER)))
  expect(analysis.ours.map(({ method, result, receiver, agrees }) => [method, result, receiver, agrees])).toEqual([
    ['spf', 'pass', 'pass', true],
    ['dkim', 'pass', 'pass', true],
    ['dmarc', 'pass', 'pass', true],
  ])
})
