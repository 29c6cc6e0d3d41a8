import type { Check } from '../../engine/checks/check.ts'
import { CHECKS } from '../../engine/checks/registry.ts'
import type { Report, RunProgress } from '../../engine/checks/report.ts'
import { runChecks } from '../../engine/checks/run-checks.ts'
import type { Subject } from '../../engine/checks/subject.ts'
import { loadCheckKnowledge } from '../knowledge/load-check-knowledge.ts'
import { type CheckRequest, normalizeRequest, WrongRequest } from './check-request.ts'
import { createWorld } from './create-world.ts'
import { netOf } from './pretended-internet.ts'

export interface RunDomainChecksOptions {
  /** `out/check-knowledge.json` */
  readonly knowledgeFile: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RunProgress) => void
  readonly environment?: Readonly<Record<string, string | undefined>>
}

/** No run is longer, whatever the world does. */
const TIME_LIMIT_MS = 180_000

/**
 * Runs the checks for a domain, all or those of `only`, as seen from this computer. Rejects with WrongRequest for a request that
 * cannot be meant; what the world does, and that it was cancelled, is in the report.
 */
export async function runDomainChecks(request: CheckRequest, options: RunDomainChecksOptions): Promise<Report> {
  const wanted = normalizeRequest(request)
  const checks = checksFor(wanted.only)
  const { knowledgeFile, signal, onProgress, environment = process.env } = options
  const limit = AbortSignal.timeout(TIME_LIMIT_MS)
  const end = new AbortController()
  const stop = AbortSignal.any([end.signal, limit, ...(signal === undefined ? [] : [signal])])
  const { world, close } = createWorld({ net: netOf(environment), resolver: wanted.resolver, signal: stop })
  const subject: Subject = { ...wanted, message: null, localPart: null, knowledge: loadCheckKnowledge(knowledgeFile) }
  try {
    return await runChecks(checks, subject, world, {
      ...(onProgress === undefined ? {} : { onProgress }),
      cancelled: () => stop.aborted,
      onBug: (id, error) => console.error(`check ${id}:`, error),
    })
  } finally {
    end.abort()
    close()
  }
}

/** The checks of a domain; of `only`, those. Throws WrongRequest for an id that there is not. */
function checksFor(only: readonly string[] | null): readonly Check[] {
  const all = CHECKS.filter(({ subject }) => subject === 'domain')
  if (only === null) return all
  const unknown = only.find((id) => !all.some((check) => check.id === id))
  if (unknown !== undefined)
    throw new WrongRequest(`expected ids of checks (postdesk check --list), got "${unknown.slice(0, 100)}"`)
  return all.filter(({ id }) => only.includes(id))
}
