import { useEffect } from 'react'
import type { Setup } from '../../../../contract/setup-shapes.ts'
import { recordsBasisOf } from './basis.ts'
import { useVisibilityStore } from './visibility-store.ts'

/** Seconds until the name servers are asked again by themselves: soon at first, then at leisure. */
const PAUSES = [30, 60, 60, 120, 300] as const
const LAST_PAUSE = 300
const LEAST_PAUSE = 5

/** What is seen of this set-up at the name servers. Once somebody has asked, it is asked on while this is shown and something is missing. */
export function useVisibility(setup: Setup) {
  const state = useVisibilityStore()
  const isOwn = state.of === setup.id && state.basis === recordsBasisOf(setup)
  const nextAt = isOwn ? nextOf(state) : null
  const { look, leave } = state
  useEffect(() => {
    if (nextAt === null) return
    const timer = setTimeout(() => void look(setup), Math.max(0, nextAt - Date.now()))
    return () => clearTimeout(timer)
  }, [nextAt, look, setup])
  useEffect(() => leave, [leave])
  return {
    seen: isOwn ? state.seen : null,
    isAsking: isOwn && state.isAsking,
    fault: isOwn ? state.fault : null,
    deadline: isOwn ? state.deadline : null,
    isEverywhere: isOwn && state.isEverywhere,
    isComplete: isOwn && state.isComplete,
    nextAt,
    look: () => void look(setup),
  }
}

type State = ReturnType<typeof useVisibilityStore.getState>

/** When to ask next; null: not by itself. Where only caches are waited for, the name servers are mostly left alone. */
function nextOf(state: State): number | null {
  const { seen, isAsking, fault, answeredAt, round, deadline, isEverywhere, isComplete } = state
  if (seen === null || isAsking || fault !== null || isComplete || seen.rows.length === 0) return null
  const at = (seconds: number) => answeredAt + seconds * 1000
  if (!isEverywhere || deadline === null) return at(PAUSES[round - 1] ?? LAST_PAUSE)
  return Math.max(at(LEAST_PAUSE), Math.min(deadline, at(LAST_PAUSE)))
}
