import type { Check } from '../../engine/checks/check.ts'
import type { Report, RunProgress } from '../../engine/checks/report.ts'
import { type RunOptions as ChecksOptions, runChecks } from '../../engine/checks/run-checks.ts'
import type { Subject } from '../../engine/checks/subject.ts'
import { loadCheckKnowledge } from '../knowledge/load-check-knowledge.ts'
import { createWorld } from './create-world.ts'
import { netOf } from './pretended-internet.ts'

export interface RunOptions {
  /** `out/check-knowledge.json` */
  readonly knowledgeFile: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
  readonly beside?: ChecksOptions['beside']
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** No run is longer, whatever the world does. */
const TIME_LIMIT_MS = 180_000

/** Opens the world, runs the checks in it, and closes it again. What the world does, and that it was cancelled, is in the report. */
export async function runInWorld(
  checks: readonly Check[],
  subject: Omit<Subject, 'knowledge'>,
  resolver: string | null,
  { knowledgeFile, signal, onProgress, beside, environment = process.env }: RunOptions,
): Promise<Report> {
  const end = new AbortController()
  const limit = AbortSignal.timeout(TIME_LIMIT_MS)
  const stop = AbortSignal.any([end.signal, limit, ...(signal === undefined ? [] : [signal])])
  const { world, close } = createWorld({ net: netOf(environment), resolver, signal: stop })
  try {
    return await runChecks(checks, { ...subject, knowledge: loadCheckKnowledge(knowledgeFile) }, world, {
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(beside === undefined ? {} : { beside }),
      cancelled: () => stop.aborted,
      onBug: (id, error) => console.error(`check ${id}:`, error),
    })
  } finally {
    end.abort()
    close()
  }
}
