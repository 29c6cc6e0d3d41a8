import { create } from 'zustand'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import type { FaultCode } from '../../../../engine/fault.ts'
import { SETUP_KEYS_TEXT } from '../../../../text/interface/setup-keys.ts'
import { ask } from '../../../api.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { useSettings } from '../../settings/settings-store.ts'
import { useSetup } from '../setup-store.ts'

/** Selectors of keys that are to be made. */
export interface Selectors {
  readonly selectorRsa: string
  readonly selectorEd25519: string
}

/** What became of making keys: `made` with the names of their files. */
export type KeysMade =
  | { readonly state: 'none' | 'busy' | 'cancelled' }
  /** `isChange`: in place of others, under new selectors. */
  | { readonly state: 'made'; readonly paths: readonly string[]; readonly isChange: boolean }
  | { readonly state: 'failed'; readonly code: FaultCode }

interface KeysState {
  /** The set-up for which they were made last. */
  readonly of: string | null
  readonly made: KeysMade
  /** Asks where to, and makes the keys of this set-up. `under`: other selectors; they are taken back where nothing is made. True: made. */
  make(view: SetupView, under?: Selectors): Promise<boolean>
}

/** The making of keys. Of the private halves nothing is ever here but the names of their files. */
export const useKeys = create<KeysState>((set, get) => ({
  of: null,
  made: { state: 'none' },
  async make(view, under) {
    if (get().made.state === 'busy') return false
    const { id, values } = view.setup
    set({ of: id, made: { state: 'busy' } })
    const end = (made: KeysMade) => {
      set({ of: id, made })
      return made.state === 'made'
    }
    const { put } = useSetup.getState()
    if (under !== undefined && (await put({ values: { ...under } })) !== 'kept')
      return end({ state: 'failed', code: 'invalid-input' })
    const made = await makeNow(view, under !== undefined)
    // Under the new selectors there is no key: the old ones are said again.
    if (under !== undefined && made.state !== 'made')
      await put({ values: { selectorRsa: values.selectorRsa, selectorEd25519: values.selectorEd25519 } })
    return end(made)
  },
}))

async function makeNow({ setup: { id, choices } }: SetupView, isChange: boolean): Promise<KeysMade> {
  const reply = await ask('setup.makeKeys', { id, ed25519: choices.ed25519 })
  if (!reply.ok) return { state: 'failed', code: reply.fault.code }
  const { paths, view } = reply.value
  if (useSetup.getState().view?.setup.id === id) useSetup.getState().take(view)
  if (paths.length === 0) return { state: 'cancelled' }
  const text = SETUP_KEYS_TEXT[useSettings.getState().language].make
  announce(`${text.made(paths.length)} ${paths.join(', ')}`)
  return { state: 'made', paths, isChange }
}
