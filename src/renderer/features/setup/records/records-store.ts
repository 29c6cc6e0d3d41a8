import { create } from 'zustand'
import type { RecordsView, SetupView } from '../../../../contract/setup-shapes.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import { ask } from '../../../api.ts'
import { basisOf } from './basis.ts'

interface RecordsState {
  /** The set-up that was read for; null: none was. */
  readonly of: string | null
  readonly records: RecordsView | null
  /** What `records` were made from. */
  readonly basis: string
  /** What is being read for now; null: nothing. */
  readonly reading: string | null
  readonly fault: Fault | null
  /** Reads what stands in the DNS now. */
  read(view: SetupView): Promise<void>
}

/** The records of the set-up that was read last. An answer that comes after another question was asked is not taken. */
export const useRecordsStore = create<RecordsState>((set, get) => {
  let asked = 0
  return {
    of: null,
    records: null,
    basis: '',
    reading: null,
    fault: null,
    async read({ setup }) {
      const basis = basisOf(setup)
      if (get().of === setup.id && get().reading === basis) return
      asked += 1
      const mine = asked
      const isOther = get().of !== setup.id
      set({ of: setup.id, reading: basis, fault: null, ...(isOther && { records: null, basis: '' }) })
      const reply = await ask('setup.records', { id: setup.id })
      if (mine !== asked) return
      if (reply.ok) set({ records: reply.value, basis, reading: null })
      else set({ fault: reply.fault, reading: null })
    },
  }
})
