import { create } from 'zustand'
import type { Input } from '../../../contract/methods.ts'
import type { Fault, Reply } from '../../../contract/shapes.ts'
import type { FaultCode } from '../../../engine/fault.ts'
import { ask } from '../../api.ts'
import { useChecks } from './checks-store.ts'

/** A mail to be judged. */
export interface MessageToCheck {
  /** The file's name; null: pasted. */
  readonly name: string | null
  /** A fault, when it cannot be read. */
  read(): Promise<Input<'analysis.message'> | FaultCode>
}

interface MessageState {
  readonly working: boolean
  readonly fault: Fault | null
  /** Judges a mail and shows what was found; else see `fault`. */
  check(message: MessageToCheck): Promise<void>
  forgetFault(): void
}

/** From a mail to what is to be said of it. */
export const useMessageCheck = create<MessageState>((set, get) => ({
  working: false,
  fault: null,
  async check({ name, read }) {
    if (get().working) return
    set({ working: true, fault: null })
    const input = await read()
    const reply = typeof input === 'string' ? unreadable(input) : await ask('analysis.message', input)
    set({ working: false, fault: reply.ok ? null : reply.fault })
    if (reply.ok) useChecks.getState().showMessage({ ...reply.value, name })
  },
  forgetFault: () => set({ fault: null }),
}))

function unreadable(code: FaultCode): Reply<never> {
  return { ok: false, fault: { code, detail: '' } }
}
