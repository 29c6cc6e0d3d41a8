import { portItems } from '../../engine/setup/port-items.ts'
import { isOwnProbe, probeItems, type SeenProbe } from '../../engine/setup/probe-items.ts'
import { programmeItems } from '../../engine/setup/programme-items.ts'
import { restOf } from '../../engine/setup/rest-of.ts'
import type { Setup, SetupStep, VerifiedItem } from '../../engine/setup/setup.ts'
import type { Hoster } from '../../engine/setup/setup-knowledge.ts'
import type { Store } from '../store/store.ts'
import type { RecordsDesk } from './records-desk.ts'

/** What steps look at beside checks. */
export interface OwnSources {
  readonly records: RecordsDesk
  /** Kept probes and what programmes told. */
  readonly store: Pick<Store, 'probes' | 'probe' | 'arrived' | 'programmeProgress' | 'programmeData'>
  hosterOf(setup: Setup): Promise<Hoster | null>
  now(): Date
}

/** What a step sees by itself: records, keys, policies, port 25, probes that were sent, programmes that told something. */
export async function ownItems(
  whole: Setup,
  step: SetupStep,
  { records, store, hosterOf, now }: OwnSources,
): Promise<readonly VerifiedItem[]> {
  const setup = restOf(whole, [step])
  switch (step) {
    case 'records':
    case 'keys':
    case 'policies':
      return records.items(setup, step)
    case 'readiness': {
      const [portIn, hoster] = await Promise.all([records.portIn(setup.values), hosterOf(setup)])
      return portItems(setup, portIn, hoster)
    }
    case 'firstProbe':
      return probeItems(setup, await ownProbes(store, setup), now().toISOString())
    case 'programmes': {
      const [progress, data] = await Promise.all([store.programmeProgress(), store.programmeData()])
      return programmeItems(setup, progress, data)
    }
    default:
      return []
  }
}

/** Among so many of the newest those of the domain are looked for. */
const MOST_LISTED = 500
const MOST_READ = 20

async function ownProbes(store: OwnSources['store'], setup: Setup): Promise<readonly SeenProbe[]> {
  const everything = { family: null, mailbox: null, state: null, experiment: null }
  const { probes } = await store.probes({ ...everything, offset: 0, limit: MOST_LISTED })
  const own = probes.filter((probe) => isOwnProbe(probe, setup))
  const newest = own.filter(
    ({ plan }, index) =>
      own.findIndex((one) => one.plan.address === plan.address && one.state !== 'cancelled') === index,
  )
  return Promise.all(
    newest.slice(0, MOST_READ).map(async ({ plan }) => {
      const [probe, { analysis }] = await Promise.all([store.probe(plan.id), store.arrived(plan.id)])
      return { probe, analysis }
    }),
  )
}
