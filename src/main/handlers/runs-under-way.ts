import type { CheckEnd, CheckSettings, Fault as FaultValue } from '../../contract/shapes.ts'
import type { KeptRun } from '../../engine/checks/kept-run.ts'
import type { RunProgress } from '../../engine/checks/report.ts'
import { Fault } from '../../engine/fault.ts'
import { compareRun } from './compare-run.ts'
import { gather } from './gather.ts'
import type { Hands } from './hands.ts'

/** Ten times a second is more than an eye follows, and leaves the window its frames. */
const TELL_EVERY_MS = 100

/** The runs that have been started: one at a time, so that no server is asked by two at once. */
export function runsUnderWay(hands: Hands) {
  const running = new Map<string, AbortController>()
  return {
    start({ runId, settings }: { readonly runId: string; readonly settings: CheckSettings }): {
      readonly started: true
    } {
      for (const other of running.values()) other.abort()
      const stop = new AbortController()
      running.set(runId, stop)
      void runAndKeep(hands, runId, settings, stop.signal).then((end) => {
        running.delete(runId)
        hands.publish('checks.finished', end)
      })
      return { started: true }
    },
    cancel({ runId }: { readonly runId: string }): { readonly cancelled: boolean } {
      running.get(runId)?.abort()
      return { cancelled: running.has(runId) }
    },
  }
}

async function runAndKeep(hands: Hands, id: string, settings: CheckSettings, signal: AbortSignal): Promise<CheckEnd> {
  const { add, flush } = gather<RunProgress>(TELL_EVERY_MS, (progress) => tell(hands, id, progress))
  try {
    const report = await hands.checking.run({ ...settings, only: null }, { signal, onProgress: add })
    flush()
    return await keep(hands, { id, settings: { ...settings, domain: report.domain }, report })
  } catch (error) {
    flush()
    return { runId: id, run: null, fault: faultOf(error, hands), notKept: null }
  }
}

/** A store that cannot keep it takes no report away. */
async function keep(hands: Hands, run: KeptRun): Promise<CheckEnd> {
  try {
    await hands.checkRuns.keepRun(run)
    hands.publish('checks.changed', { ids: [run.id] })
    void hands.tickets.office.runKept(run).catch(hands.reportBug)
    return { runId: run.id, run: await compareRun(hands, run, null), fault: null, notKept: null }
  } catch (error) {
    const alone = { ...run, comparison: null, comparedWith: null }
    return { runId: run.id, run: alone, fault: null, notKept: faultOf(error, hands) }
  }
}

/** Nobody awaits a run, so a bug in it is reported here. */
function faultOf(error: unknown, { reportBug }: Hands): FaultValue {
  if (error instanceof Fault) return error.asValue()
  reportBug(error)
  return new Fault('internal').asValue()
}

function tell({ publish }: Hands, runId: string, progress: readonly RunProgress[]): void {
  const started = progress.find((one) => one.kind === 'started')
  const found = progress.filter((one) => one.kind === 'finding')
  const last = found.at(-1)
  publish('checks.progress', {
    runId,
    checks: started?.checks ?? null,
    findings: found.map(({ finding }) => finding),
    done: last?.done ?? 0,
    of: last?.of ?? started?.checks.length ?? 0,
  })
}
