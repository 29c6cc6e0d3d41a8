import { Fault } from '../engine/fault.ts'
import type { Hands, Worlds } from './handlers/hands.ts'

/** One world in which the window can stand: what handlers work with, and its end. */
export interface World {
  readonly hands: Hands
  close(): Promise<void>
}

export interface WorldsOptions {
  openReal(worlds: Worlds): World
  /** On loopback alone, in a folder that is deleted when it is closed. */
  openRehearsal(worlds: Worlds): Promise<World>
  /** The window stands in another world now. */
  onChange(): void
}

/** The world that the window stands in. While one rehearses, the real one rests: nothing goes out. */
export interface ChangingWorlds extends Worlds {
  current(): World
  close(): Promise<void>
}

/** Begins in the real world. */
export function changingWorlds({ openReal, openRehearsal, onChange }: WorldsOptions): ChangingWorlds {
  let rehearsal = false
  let changing = false
  const worlds: ChangingWorlds = {
    current: () => world,
    isRehearsal: () => rehearsal,
    rehearse: () => change(true, () => openRehearsal(worlds)),
    leaveRehearsal: () => change(false, async () => openReal(worlds)),
    close: () => world.close(),
  }
  const change = async (toRehearsal: boolean, open: () => Promise<World>) => {
    if (rehearsal === toRehearsal || changing) return false
    changing = true
    try {
      // The next one stands before the last one ends: when it cannot be opened, nothing has changed.
      const before = world
      if (toRehearsal) {
        world = await open()
        await before.close()
      } else {
        await before.close()
        world = await open()
      }
      rehearsal = toRehearsal
      onChange()
      return true
    } catch (error) {
      throw error instanceof Fault ? error : new Fault('internal', 'rehearsal', error)
    } finally {
      changing = false
    }
  }
  let world = openReal(worlds)
  return worlds
}
