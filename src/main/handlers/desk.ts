import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about the world in which it stands. */
export function desk({ worlds }: Hands): HandlersOf<'desk'> {
  return {
    'desk.state': () => ({ rehearsal: worlds.isRehearsal() }),
    'desk.rehearse': async () => ({ started: await worlds.rehearse() }),
    'desk.leaveRehearsal': async () => ({ left: await worlds.leaveRehearsal() }),
  }
}
