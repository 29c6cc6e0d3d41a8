import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { REASONS } from '../../src/engine/bounces/reasons.ts'

it('docs/reasons.md shows the mapping to Sisimai as the engine has it', () => {
  const page = readFileSync(new URL('../../docs/reasons.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| (?:`([a-z]+)`|none) \| (\w+) \| (\w+) \|$/gm)]
  const shown = Object.fromEntries(
    rows.map(([, reason, sisimai, permanence, whoseMove]) => [
      reason,
      { sisimai: sisimai ?? null, permanence, whoseMove },
    ]),
  )
  expect(shown).toEqual(REASONS)
})
