import type { SndsChange, SndsRow } from './programme-views.ts'

/** When the colours of addresses changed, the oldest first. Days without data say nothing, so they change nothing. */
export function sndsChanges(rows: readonly SndsRow[]): readonly SndsChange[] {
  const last = new Map<string, SndsRow['filterResult']>()
  const changes: SndsChange[] = []
  for (const { address, from, filterResult, trapHits } of rows.toSorted(byTime)) {
    if (filterResult === 'unknown') continue
    const before = last.get(address) ?? null
    if (before === filterResult) continue
    last.set(address, filterResult)
    changes.push({ address, at: from, before, now: filterResult, trapHits })
  }
  return changes
}

function byTime(one: SndsRow, other: SndsRow): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : one.address < other.address ? -1 : 1
}
