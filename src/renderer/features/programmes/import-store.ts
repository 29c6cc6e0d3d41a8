import { create } from 'zustand'
import type { Fault } from '../../../contract/shapes.ts'
import type { ProgrammeImport } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'
import { useProgrammes } from './programmes-store.ts'

/** As large as the main process takes a file. */
const LARGEST = 10_000_000

export type ImportProblem = 'tooLarge' | 'notReadable'

interface ImportState {
  readonly working: boolean
  /** What came of the last files or of the link, with the names of the files. */
  readonly results: readonly {
    readonly number: number
    readonly name: string | null
    readonly result: ProgrammeImport
  }[]
  readonly problems: readonly { readonly name: string; readonly problem: ImportProblem }[]
  readonly fault: Fault | null
  take(files: readonly File[]): Promise<void>
  fetchSnds(): Promise<void>
  /** False: it was not taken, see `fault`. */
  setLink(link: string | null): Promise<boolean>
}

const NOTHING = { results: [], problems: [], fault: null } as const

/** Reading files and the link of SNDS into the programmes. */
export const useProgrammeImport = create<ImportState>((set, get) => ({
  working: false,
  ...NOTHING,
  async take(files) {
    if (get().working) return
    set({ working: true, ...NOTHING })
    for (const file of files) {
      const bytes = await read(file)
      if (typeof bytes === 'string') {
        set({ problems: [...get().problems, { name: file.name, problem: bytes }] })
        continue
      }
      const reply = await ask('programmes.import', { name: file.name.slice(0, 1000) || 'file', bytes })
      if (reply.ok)
        set({ results: [...get().results, { number: get().results.length, name: file.name, result: reply.value }] })
      else set({ fault: reply.fault })
    }
    await useProgrammes.getState().load()
    set({ working: false })
  },
  async fetchSnds() {
    if (get().working) return
    set({ working: true, ...NOTHING })
    const reply = await ask('programmes.fetchSnds', {})
    if (reply.ok) set({ results: reply.value.map((result, number) => ({ number, name: null, result })) })
    else set({ fault: reply.fault })
    await useProgrammes.getState().load()
    set({ working: false })
  },
  async setLink(link) {
    set(NOTHING)
    const reply = await ask('programmes.setSndsLink', { link })
    if (reply.ok) useProgrammes.setState({ data: reply.value })
    else set({ fault: reply.fault })
    return reply.ok
  },
}))

async function read(file: File): Promise<Uint8Array<ArrayBuffer> | ImportProblem> {
  if (file.size > LARGEST) return 'tooLarge'
  const bytes = await file.arrayBuffer().catch(() => null)
  return bytes === null ? 'notReadable' : new Uint8Array(bytes)
}
