import { expect, test } from 'vitest'
import { waitPhrase } from '../../src/text/wait.ts'

test.each([
  [5, 60, '5 to 60 minutes', '5 bis 60 Minuten'],
  [60, 60, '60 minutes', '60 Minuten'],
  [60, 240, '1 to 4 hours', '1 bis 4 Stunden'],
  [15, 240, '15 minutes to 4 hours', '15 Minuten bis 4 Stunden'],
  [240, 240, '4 hours', '4 Stunden'],
  [60, 2880, '1 hour to 2 days', '1 Stunde bis 2 Tage'],
  [1440, 1440, '24 hours', '24 Stunden'],
  [1440, 4320, '1 to 3 days', '1 bis 3 Tage'],
  [10080, 10080, '7 days', '7 Tage'],
  [0, 30, 'up to 30 minutes', 'bis zu 30 Minuten'],
])('%d to %d minutes', (minMinutes, maxMinutes, en, de) => {
  expect([waitPhrase({ minMinutes, maxMinutes }, 'en'), waitPhrase({ minMinutes, maxMinutes }, 'de')]).toEqual([en, de])
})
