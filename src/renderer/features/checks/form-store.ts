import { create } from 'zustand'
import type { CheckSettings } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { type DraftProblem, draftOf, EMPTY_DRAFT, readSettings, type SettingsDraft } from './read-settings.ts'

interface FormState {
  readonly draft: SettingsDraft
  readonly problem: DraftProblem | null
  /** Whether the fields beside the domain are open. */
  readonly more: boolean
  /** What was said of each domain before, the last used first. */
  readonly domains: readonly CheckSettings[]
  /** True: the field of the domain is to take the focus as soon as it stands there. */
  readonly wantsFocus: boolean
  change(part: Partial<SettingsDraft>): void
  fill(settings: CheckSettings): void
  toggleMore(): void
  /** The settings that the form means; null: something in it is wrong, see `problem`. */
  read(): CheckSettings | null
  loadDomains(): Promise<void>
}

/** The form in which one says what to check. It keeps what was typed while one looks elsewhere. */
export const useCheckForm = create<FormState>((set, get) => ({
  draft: EMPTY_DRAFT,
  problem: null,
  more: false,
  domains: [],
  wantsFocus: false,
  change: (part) => set(({ draft }) => ({ draft: { ...draft, ...part }, problem: null })),
  fill: (settings) => set({ draft: draftOf(settings), problem: null }),
  toggleMore: () => set(({ more }) => ({ more: !more })),
  read() {
    const { draft, domains } = get()
    const read = readSettings(draft)
    if ('field' in read) {
      set({ problem: read, more: get().more || read.field !== 'domain' })
      return null
    }
    return withRemembered(read, draft, domains)
  },
  async loadDomains() {
    const reply = await ask('checks.domains', {})
    if (reply.ok) set({ domains: reply.value })
  },
}))

/** Where only the domain was typed, what was said of it before still holds. */
function withRemembered(read: CheckSettings, draft: SettingsDraft, domains: readonly CheckSettings[]): CheckSettings {
  const isBare = Object.entries(EMPTY_DRAFT).every(
    ([field, empty]) => field === 'domain' || Reflect.get(draft, field) === empty,
  )
  return (isBare ? domains.find(({ domain }) => domain === read.domain) : undefined) ?? read
}
