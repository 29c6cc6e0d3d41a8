import { create } from 'zustand'
import type { LintView } from '../../../../contract/setup-shapes.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import type { Linted } from '../../../../engine/lint/configuration.ts'
import type { LintRule } from '../../../../engine/lint/lint-rule.ts'
import { SETUP_LINT_TEXT } from '../../../../text/interface/setup-lint.ts'
import { ask } from '../../../api.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useSettings } from '../../settings/settings-store.ts'
import { type FileRefusal, MOST_OCTETS, readConfigurationFile } from './read-configuration-file.ts'

/** A configuration that is looked through. */
export interface LintedFile {
  readonly id: number
  readonly name: string
  readonly text: string
  /** As chosen by hand; null: told by its form. */
  readonly kind: Linted | null
}

interface Refused {
  readonly name: string
  readonly why: FileRefusal | 'many'
}

interface LintState {
  /** Where it is known of the server; null: nothing is. */
  readonly setup: string | null
  readonly files: readonly LintedFile[]
  readonly refused: readonly Refused[]
  /** Of exactly these files, in their order; null: not looked yet. */
  readonly result: { readonly files: readonly LintedFile[]; readonly view: LintView } | null
  readonly working: boolean
  readonly fault: Fault | null
  readonly level: LintRule['level'] | 'all'
  /** What is shown in a text: `wish` counts, so that the same line can be wished for again. */
  readonly shown: { readonly file: number; readonly line: number; readonly wish: number } | null
  knowOf(id: string | null): Promise<void>
  /** False: it was not taken. */
  addText(text: string): Promise<boolean>
  addFiles(files: readonly File[]): Promise<void>
  setKind(file: number, kind: Linted | null): Promise<void>
  remove(file: number): Promise<void>
  clear(): void
  look(): Promise<void>
  filter(level: LintState['level']): void
  show(file: number, line: number): void
}

type Set = (part: Partial<LintState>) => void
type Get = () => LintState

/** The contract's most. */
const MOST_FILES = 20

const NOTHING = {
  files: [],
  refused: [],
  result: null,
  working: false,
  fault: null,
  level: 'all',
  shown: null,
} as const

/** The configurations that are looked through: kept in the window alone, and gone with it. */
export const useLint = create<LintState>((set, get) => ({
  setup: null,
  ...NOTHING,
  ...taking(set, get),
  ...looking(set, get),
  filter: (level) => set({ level }),
  show: (file, line) => set({ shown: { file, line, wish: (get().shown?.wish ?? 0) + 1 } }),
}))

function taking(set: Set, get: Get): Pick<LintState, 'addText' | 'addFiles' | 'setKind' | 'remove' | 'clear'> {
  let ids = 0
  let pasted = 0
  const take = (name: string, text: string) => {
    const { files } = get()
    if (files.length >= MOST_FILES) return refuse(name, 'many')
    ids += 1
    set({ files: [...files, { id: ids, name: plainLine(name).slice(0, 500), text, kind: null }] })
    return true
  }
  const refuse = (name: string, why: Refused['why']) => {
    set({ refused: [...get().refused, { name: plainLine(name), why }] })
    return false
  }
  return {
    async addText(text) {
      pasted += 1
      const name = SETUP_LINT_TEXT[useSettings.getState().language].paste.name(pasted)
      set({ refused: [] })
      const wrong = text.length > MOST_OCTETS ? 'large' : text.trim() === '' ? 'empty' : null
      const isTaken = wrong === null ? take(name, text) : refuse(name, wrong)
      if (isTaken) await get().look()
      return isTaken
    },
    async addFiles(given) {
      set({ refused: [] })
      for (const file of given) {
        const read = await readConfigurationFile(file)
        if (typeof read === 'string') take(file.name, read)
        else refuse(file.name, read.refusal)
      }
      if (given.length > 0) await get().look()
    },
    async setKind(id, kind) {
      set({ files: get().files.map((file) => (file.id === id ? { ...file, kind } : file)) })
      await get().look()
    },
    async remove(id) {
      set({ files: get().files.filter((file) => file.id !== id) })
      await get().look()
    },
    clear() {
      pasted = 0
      set(NOTHING)
    },
  }
}

function looking(set: Set, get: Get): Pick<LintState, 'look' | 'knowOf'> {
  let round = 0
  return {
    async knowOf(setup) {
      if (setup === get().setup) return
      set({ setup })
      await get().look()
    },
    async look() {
      round += 1
      const mine = round
      const { files, setup } = get()
      if (files.length === 0) return set({ result: null, working: false, fault: null })
      set({ working: true, fault: null })
      const given = files.map(({ name, text, kind }) => ({ name, text, kind }))
      const reply = await ask('setup.lint', { setup, files: given })
      // Something was changed meanwhile, and that is looked at now.
      if (mine !== round) return
      if (reply.ok) set({ working: false, result: { files, view: reply.value } })
      else set({ working: false, fault: reply.fault })
    },
  }
}
