import { Fault } from '../../engine/fault.ts'
import type { Newcomer } from '../handlers/hands.ts'
import type { StartedLab } from './start-lab.ts'

/** The newcomer's hoster, DNS host and server in a lab that runs. */
export function newcomerOf({ started, ask, control }: Pick<StartedLab, 'started' | 'ask' | 'control'>): Newcomer {
  return {
    stage: () => started.stage,
    play: async (setup, deed) => {
      const done = await ask({ kind: 'play', setup, deed })
      if (done === null) throw new Fault('internal', deed)
      if (done.played === undefined || done.played === null) throw new Fault('not-found', deed)
      return done.played
    },
    keysMade: (paths) => control({ kind: 'keysMade', paths }),
  }
}
