import { useLights } from '../today/lights-store.ts'
import { useCalm } from './calm-store.ts'
import { coalesce } from './coalesce.ts'
import { useExperiments } from './experiments-store.ts'
import { usePlacement } from './placement-store.ts'
import { useProbe } from './probe-store.ts'
import { useProbes } from './probes-store.ts'

/** Lists follow at once; what is reckoned from all probes may lag. */
const LIST_MS = 150
const FIGURES_MS = 1500

const list = coalesce(async () => {
  if (useProbes.getState().loaded) await useProbes.getState().reload()
}, LIST_MS)

const figures = coalesce(async () => {
  const calm = useCalm.getState()
  const placement = usePlacement.getState()
  const experiments = useExperiments.getState()
  const lights = useLights.getState()
  await Promise.all([
    calm.calm !== null && calm.load(),
    placement.loaded && placement.load(),
    experiments.loaded && experiments.load(),
    lights.lights !== null && lights.load(),
  ])
}, FIGURES_MS)

/** Probes came or changed: whatever shows them asks again. */
export function hearProbesChanged(ids: readonly string[]): void {
  list()
  figures()
  void useProbe.getState().hearChanged(ids)
}
