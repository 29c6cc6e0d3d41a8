import { create } from 'zustand'
import type { Fault } from '../../../contract/shapes.ts'
import type { ProgrammeData, ProgrammeView } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'

type Kept = Pick<ProgrammeView['progress'], 'state' | 'done' | 'note'>

interface ProgrammesState {
  /** Null until the main process has answered. */
  readonly programmes: readonly ProgrammeView[] | null
  readonly data: ProgrammeData | null
  readonly fault: Fault | null
  load(): Promise<void>
  /** Shows the change at once, and keeps it. */
  keep(id: string, change: Partial<Kept>): Promise<void>
}

/** Counts questions: an answer to an earlier one than the last change is not shown. */
let latest = 0
/** What is kept is written one after the other, so that the last word counts. */
let writing: Promise<unknown> = Promise.resolve()

/** The programmes of providers, how far the user is with them, and what they told. */
export const useProgrammes = create<ProgrammesState>((set, get) => ({
  programmes: null,
  data: null,
  fault: null,
  async load() {
    latest += 1
    const mine = latest
    const [programmes, data] = await Promise.all([ask('programmes.list', {}), ask('programmes.data', {})])
    if (mine !== latest) return
    const failed = [programmes, data].find((reply) => !reply.ok)
    set({
      programmes: programmes.ok ? programmes.value : get().programmes,
      data: data.ok ? data.value : get().data,
      fault: failed === undefined || failed.ok ? null : failed.fault,
    })
  },
  async keep(id, change) {
    latest += 1
    const changed = (get().programmes ?? []).map((view) =>
      view.programme.id === id ? { ...view, progress: { ...view.progress, ...change } } : view,
    )
    set({ programmes: changed })
    const progress = changed.find((view) => view.programme.id === id)?.progress
    if (progress === undefined) return
    const { state, done, note } = progress
    const write = writing.then(() => ask('programmes.keep', { id, state, done: [...done], note }))
    writing = write
    const reply = await write
    if (reply.ok) return
    await get().load()
    set({ fault: reply.fault })
  },
}))
