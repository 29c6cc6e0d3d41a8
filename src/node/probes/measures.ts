import { compareReports } from '../../engine/checks/compare-reports.ts'
import type { KeptRun } from '../../engine/checks/kept-run.ts'
import type { Experiment } from '../../engine/measuring/experiment.ts'
import { experimentReport } from '../../engine/measuring/experiment-report.ts'
import { placementReport } from '../../engine/measuring/make-placement-report.ts'
import { marksOfProgrammes } from '../../engine/measuring/marks-of-programmes.ts'
import { markOfStop, marksOfRun } from '../../engine/measuring/marks-of-run.ts'
import type { ExperimentReport, PlacementReport, TimelineMark } from '../../engine/measuring/placement-report.ts'
import { familyName } from './family-name.ts'
import type { PostOfficePorts } from './ports.ts'

const DAY_MS = 86_400_000
/** A time line with more marks than this shows nothing. */
const MOST_RUNS = 60

/** What the probes say together. */
export class Measures {
  readonly #ports: PostOfficePorts
  /** A kept run never changes what it says of the one before it, and reading two of them takes a while. */
  readonly #marksOfRuns = new Map<string, readonly TimelineMark[]>()

  constructor(ports: PostOfficePorts) {
    this.#ports = ports
  }

  async placement(days: number, bucketDays: number): Promise<PlacementReport> {
    const { store, now, knowledge } = this.#ports
    const to = now().toISOString()
    const from = new Date(now().getTime() - days * DAY_MS).toISOString()
    const [probes, marks] = await Promise.all([store.probesBetween({ from, to }), this.#marks(from, to)])
    return placementReport(probes, marks, {
      from,
      to,
      bucketDays,
      now: to,
      nameOf: (family) => familyName(knowledge(), family),
    })
  }

  async experiments(): Promise<readonly { readonly experiment: Experiment; readonly report: ExperimentReport }[]> {
    const experiments = await this.#ports.store.experiments()
    return Promise.all(
      experiments.map(async (experiment) => ({ experiment, report: await this.experiment(experiment) })),
    )
  }

  async experiment(experiment: Experiment): Promise<ExperimentReport> {
    return experimentReport(experiment, await this.#ports.store.probesOfExperiment(experiment.id))
  }

  /** A note of the user's. */
  async addMark(at: string, text: string): Promise<string> {
    const id = this.#ports.newId()
    await this.#ports.store.addMark({ id, mark: { at, kind: 'note', en: text, de: text, link: null } })
    return id
  }

  async #marks(from: string, to: string): Promise<readonly TimelineMark[]> {
    const { store } = this.#ports
    const [own, stops, told, ofRuns] = await Promise.all([
      store.marks({ from, to }),
      store.calmStops(),
      store.programmeData(),
      this.#allMarksOfRuns(from),
    ])
    const { knowledge } = this.#ports
    const blocks = stops.map((stop) => markOfStop(stop, familyName(knowledge(), stop.family)))
    const ofProgrammes = marksOfProgrammes(told.snds, told.complaints)
    return [...own, ...blocks, ...ofProgrammes, ...ofRuns].filter(({ at }) => at >= from && at < to).toSorted(byTime)
  }

  async #allMarksOfRuns(from: string): Promise<readonly TimelineMark[]> {
    const { store } = this.#ports
    const { runs } = await store.runs({ domain: null, offset: 0, limit: MOST_RUNS })
    const all: TimelineMark[] = []
    for (const { id, startedAt, cancelled } of runs) {
      if (cancelled || startedAt < from) continue
      all.push(...(await this.#marksOfRunOnce(id)))
    }
    return all
  }

  async #marksOfRunOnce(id: string): Promise<readonly TimelineMark[]> {
    const { store } = this.#ports
    const known = this.#marksOfRuns.get(id)
    if (known !== undefined) return known
    const before = await store.runBefore(id)
    const marks = before === null ? [] : marksBetween(before, await store.run(id))
    this.#marksOfRuns.set(id, marks)
    return marks
  }
}

function marksBetween(before: KeptRun, now: KeptRun): readonly TimelineMark[] {
  return marksOfRun(now, compareReports(before.report, now.report))
}

function byTime(a: TimelineMark, b: TimelineMark): number {
  return Date.parse(a.at) - Date.parse(b.at)
}
