import { create } from 'zustand'
import type { Reply } from '../../contract/shapes.ts'
import { ask } from '../api.ts'
import { useNavigation } from './navigation-store.ts'

interface DeskState {
  /** True in the rehearsal world. */
  readonly rehearsal: boolean
  /** The window goes to the other world and is loaded anew there. */
  readonly moving: boolean
  load(): Promise<void>
  /** False: it could not be opened. */
  enter(): Promise<boolean>
  /** False: it could not be closed. */
  leave(): Promise<boolean>
}

/** In which world the desk stands: the user's own, or the rehearsal world. */
export const useDesk = create<DeskState>((set) => {
  async function move<T>(ask: () => Promise<Reply<T>>, arrived: (value: T) => boolean): Promise<boolean> {
    set({ moving: true })
    const reply = await ask()
    set({ moving: false })
    return reply.ok && arrived(reply.value)
  }
  return {
    rehearsal: false,
    moving: false,
    async load() {
      const reply = await ask('desk.state', {})
      if (!reply.ok) return
      set({ rehearsal: reply.value.rehearsal })
      const { trail } = useNavigation.getState()
      // There is something to see there: sixty days of past.
      if (reply.value.rehearsal && trail.length === 0) useNavigation.setState({ place: 'today' })
    },
    enter: () =>
      move(
        () => ask('desk.rehearse', {}),
        ({ started }) => started,
      ),
    leave: () =>
      move(
        () => ask('desk.leaveRehearsal', {}),
        ({ left }) => left,
      ),
  }
})
