import { useEffect, useState } from 'react'
import type { NewcomerStage } from '../../../contract/setup-shapes.ts'
import { ask } from '../../api.ts'

/** What a newcomer finds in the rehearsal world; null: this is the real one, or it has not answered yet. */
export function useStage(): NewcomerStage | null {
  const [stage, setStage] = useState<NewcomerStage | null>(null)
  useEffect(() => {
    let isGone = false
    void ask('setup.stage', {}).then((reply) => {
      if (!isGone && reply.ok) setStage(reply.value)
    })
    return () => {
      isGone = true
    }
  }, [])
  return stage
}
