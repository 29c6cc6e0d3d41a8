import { useEffect } from 'react'
import type { RecordsView, SetupView } from '../../../../contract/setup-shapes.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import { basisOf } from './basis.ts'
import { useRecordsStore } from './records-store.ts'

interface Records {
  /** Null: they were not asked for yet, or the first answer is awaited. */
  readonly records: RecordsView | null
  /** Something that they rest on changed since they were read. */
  readonly isStale: boolean
  readonly isBusy: boolean
  readonly fault: Fault | null
  readonly read: () => void
}

/** The records of this set-up. The first time they are read when somebody asks for it; from then on anew with each change. */
export function useRecords(view: SetupView): Records {
  const state = useRecordsStore()
  const isOwn = state.of === view.setup.id
  const basis = basisOf(view.setup)
  const records = isOwn ? state.records : null
  const isStale = records !== null && state.basis !== basis
  const { read, fault, reading } = state
  useEffect(() => {
    if (isStale && fault === null && reading !== basis) void read(view)
  }, [isStale, fault, reading, basis, read, view])
  return {
    records,
    isStale,
    isBusy: isOwn && reading !== null,
    fault: isOwn ? fault : null,
    read: () => void read(view),
  }
}
