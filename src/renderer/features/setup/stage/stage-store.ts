import { create } from 'zustand'
import type { NewcomerAnswer, SetupStep } from '../../../../contract/setup-shapes.ts'
import { SETUP_STAGE_TEXT } from '../../../../text/interface/setup-stage.ts'
import { ask } from '../../../api.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { toast } from '../../../frame/toast.ts'
import { useSettings } from '../../settings/settings-store.ts'

interface StageState {
  /** The deed that is being done; null: none. */
  readonly doing: string | null
  /** What came of the last deed of each step. */
  readonly answers: Readonly<Partial<Record<SetupStep, NewcomerAnswer>>>
  /** A second wish meanwhile is none. */
  play(id: string, step: SetupStep, deed: string): Promise<void>
}

/** What was done in the rehearsal so far. Another world loads the window anew, and this with it. */
export const useStagePlay = create<StageState>((set, get) => ({
  doing: null,
  answers: {},
  async play(id, step, deed) {
    if (get().doing !== null) return
    set({ doing: deed })
    const reply = await ask('setup.play', { id, deed })
    set({ doing: null })
    const { language } = useSettings.getState()
    if (!reply.ok) return void toast(SETUP_STAGE_TEXT[language].failed, 'failed')
    set({ answers: { ...get().answers, [step]: reply.value } })
    announce(reply.value.says[language])
  },
}))
