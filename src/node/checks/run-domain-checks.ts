import { CHECKS } from '../../engine/checks/registry.ts'
import type { Report } from '../../engine/checks/report.ts'
import { type CheckRequest, normalizeRequest } from './check-request.ts'
import { chooseChecks } from './choose-checks.ts'
import { type RunOptions, runInWorld } from './run-in-world.ts'

/**
 * Runs the checks for a domain, all or those of `only`, as seen from this computer. Rejects with WrongRequest for a request that
 * cannot be meant; what the world does, and that it was cancelled, is in the report.
 */
export async function runDomainChecks(request: CheckRequest, options: RunOptions): Promise<Report> {
  const { resolver, only, ...subject } = normalizeRequest(request)
  const checks = chooseChecks(CHECKS, 'domain', only)
  return runInWorld(checks, { ...subject, message: null, localPart: null }, resolver, options)
}
