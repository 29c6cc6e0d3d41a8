import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

const MOST_NEW_SPACE_BYTES = 16 << 20

/**
 * Keeps V8's young generation from growing beyond two halves of 8 MiB; call what it returns now and then. Left alone it grows to three times
 * 16 MiB, which a long run over short-lived messages gains nothing from, and which would be half of all our memory.
 */
export function heapGrowthLimit(): () => void {
  let isSet = false
  return () => {
    if (isSet || newSpaceBytes() < MOST_NEW_SPACE_BYTES) return
    setFlagsFromString('--semi-space-growth-factor=1')
    isSet = true
  }
}

function newSpaceBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0
}
