import { create } from 'zustand'
import type { Events } from '../../../contract/events.ts'
import type { MessageAnalysis } from '../../../contract/probe-shapes.ts'
import type { CheckRun, CheckSettings, Fault } from '../../../contract/shapes.ts'
import type { Finding } from '../../../engine/checks/finding.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'

/** A run under way. */
export interface RunningChecks {
  readonly runId: string
  readonly domain: string
  /** Empty until the first event. */
  readonly checks: readonly { readonly id: string; readonly area: string }[]
  readonly findings: readonly Finding[]
  readonly done: number
  readonly of: number
  readonly cancelling: boolean
}

/** A mail that was judged. */
export interface CheckedMessage extends MessageAnalysis {
  /** The file's name; null: pasted. */
  readonly name: string | null
}

interface ChecksState {
  readonly running: RunningChecks | null
  /** The run that the result page shows. */
  readonly run: CheckRun | null
  /** The mail whose judgement is shown instead of a run. */
  readonly message: CheckedMessage | null
  /** Why the shown run could not be kept. */
  readonly notKept: Fault | null
  readonly fault: Fault | null
  /** Ids of the checks that are made again just now. */
  readonly rechecking: ReadonlySet<string>
  start(settings: CheckSettings): Promise<void>
  cancel(): Promise<void>
  showMessage(message: CheckedMessage): void
  /** Leads back to the run that is under way. */
  showRunning(): void
  open(id: string): Promise<void>
  compareWith(id: string): Promise<void>
  /** The finding as it is now; null: it could not be made, see `fault`. */
  recheck(check: string): Promise<Finding | null>
  forget(ids: readonly string[]): void
  hearProgress(progress: Events['checks.progress']): void
  hearEnd(end: Events['checks.finished']): void
}

const NOTHING_YET = { checks: [], findings: [], done: 0, of: 0, cancelling: false } as const

const NOTHING_SHOWN = { running: null, run: null, message: null, notKept: null, fault: null } as const

function withProgress(running: RunningChecks, progress: Events['checks.progress']): RunningChecks {
  const { checks, findings, done, of } = progress
  return {
    ...running,
    checks: checks ?? running.checks,
    findings: findings.length > 0 ? [...running.findings, ...findings] : running.findings,
    done: Math.max(running.done, done),
    of: Math.max(running.of, of),
  }
}

/** From a question to its report on the screen. */
export const useChecks = create<ChecksState>((set, get) => {
  const turnTo = (shown: Partial<ChecksState>) => {
    set(shown)
    useNavigation.getState().go('checks', 'result')
  }
  async function show(id: string, against: string | null): Promise<boolean> {
    const reply = await ask('checks.run', { id, against })
    set(reply.ok ? { run: reply.value, message: null, notKept: null, fault: null } : { fault: reply.fault })
    return reply.ok
  }
  return {
    ...NOTHING_SHOWN,
    rechecking: new Set(),
    async start(settings) {
      const runId = crypto.randomUUID()
      turnTo({ running: { ...NOTHING_YET, runId, domain: settings.domain }, message: null, fault: null })
      const reply = await ask('checks.start', { runId, settings })
      if (!reply.ok && get().running?.runId === runId) stopWith(reply.fault)
    },
    async cancel() {
      const { running } = get()
      if (running === null) return
      set({ running: { ...running, cancelling: true } })
      await ask('checks.cancel', { runId: running.runId })
    },
    showMessage: (message) => turnTo({ message, fault: null }),
    showRunning: () => turnTo({ message: null }),
    async open(id) {
      if (await show(id, null)) useNavigation.getState().go('checks', 'result')
    },
    async compareWith(id) {
      const { run } = get()
      if (run !== null) await show(run.id, id)
    },
    async recheck(check) {
      const { run, notKept } = get()
      if (run === null || notKept !== null) return null
      set(({ rechecking }) => ({ rechecking: new Set([...rechecking, check]), fault: null }))
      const reply = await ask('checks.recheck', { id: run.id, check })
      set(({ rechecking }) => ({ rechecking: new Set([...rechecking].filter((id) => id !== check)) }))
      if (!reply.ok) set({ fault: reply.fault })
      else if (get().run?.id === run.id) set({ run: reply.value })
      return reply.ok ? (reply.value.report.findings.find(({ id }) => id === check) ?? null) : null
    },
    forget(ids) {
      if (ids.includes(get().run?.id ?? '')) set({ run: null })
    },
    hearProgress(progress) {
      const { running } = get()
      if (running?.runId === progress.runId) set({ running: withProgress(running, progress) })
    },
    hearEnd({ runId, run, fault, notKept }) {
      if (get().running?.runId !== runId) return
      if (run === null) stopWith(fault)
      else set({ running: null, run, notKept, fault: null })
    },
  }

  /** There it is told what went wrong. One that the user stopped before it found anything is not wrong. */
  function stopWith(fault: Fault | null): void {
    set({ running: null, fault: fault?.code === 'cancelled' ? null : fault })
    const { place, view, go } = useNavigation.getState()
    if (place === 'checks' && view === 'result') go('checks', 'compose')
  }
})
