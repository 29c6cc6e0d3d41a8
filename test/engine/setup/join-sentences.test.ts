import { expect, test } from 'vitest'
import { joinSentences } from '../../../src/engine/setup/join-sentences.ts'

const both = (text: string) => ({ en: text, de: text })

test.each([
  [['It is missing.', 'Enter it.'], 'It is missing. Enter it.'],
  [['Now there stands: v=spf1 a ~all', 'There are two.'], 'Now there stands: v=spf1 a ~all – There are two.'],
  [['There are 2 (both wrong)', 'Mend them.'], 'There are 2 (both wrong) Mend them.'],
  [['Alone'], 'Alone'],
  [[], ''],
])('%j reads as %j', (parts, read) => {
  expect(joinSentences(...parts.map(both))).toEqual(both(read))
  expect(joinSentences(null, ...parts.map(both), null)).toEqual(both(read))
})
