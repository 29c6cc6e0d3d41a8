import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

const MOST_NEW_SPACE_BYTES = 16 << 20

/**
 * Keeps V8's young generation from growing further once it has two halves of 8 MiB. Left alone it grows to three times 16 MiB, which a long run
 * of short-lived messages gains nothing from, and which would be half of all our memory. Call it now and then; true: done.
 */
export function limitHeapGrowth(): boolean {
  const newSpace = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
  if (newSpace === undefined || newSpace.space_size < MOST_NEW_SPACE_BYTES) return false
  setFlagsFromString('--semi-space-growth-factor=1')
  return true
}
