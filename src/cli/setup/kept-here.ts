import { existsSync } from 'node:fs'
import { netOf } from '../../node/checks/pretended-internet.ts'
import { clockOf } from '../../node/clock.ts'
import type { OwnSources } from '../../node/setup/own-items.ts'
import { storeIn } from '../../node/store/store.ts'
import { dataFolder } from '../office/data-folder.ts'

/** What the window and the other commands keep on this computer; where they never kept anything, nothing is made for it. */
export function keptHere(environment: NodeJS.ProcessEnv): {
  readonly store: OwnSources['store']
  readonly now: () => Date
  close(): Promise<void>
} {
  const now = clockOf(netOf(environment))
  const folder = dataFolder(environment)
  if (!existsSync(folder)) return { store: NOTHING, now, close: () => Promise.resolve() }
  const store = storeIn(folder, now)
  return { store, now, close: () => store.close() }
}

const NOTHING: OwnSources['store'] = {
  probes: () => Promise.resolve({ probes: [], total: 0 }),
  probe: () => Promise.reject(new Error('no probe is kept')),
  arrived: () => Promise.resolve({ message: null, analysis: null }),
  programmeProgress: () => Promise.resolve({}),
  programmeData: () => Promise.resolve({ snds: [], sndsStatus: [], complaints: [], fetchedAt: null }),
}
