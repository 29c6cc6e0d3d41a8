import { utcTime } from '../dns/utc-time.ts'
import type { Check, Verdict } from './check.ts'
import { type CheckOutcome, type Evidence, type Finding, OUTCOMES, type Vantage } from './finding.ts'
import { Recorder } from './record-run.ts'
import type { Report, RunProgress } from './report.ts'
import type { Run } from './run.ts'
import { Scope } from './scope.ts'
import { shorten } from './shorten.ts'
import { sortFindings } from './sort-findings.ts'
import type { Subject } from './subject.ts'
import { summarize } from './summarize.ts'
import { describeVantage } from './vantage.ts'
import { couldNotTell } from './verdict.ts'
import type { ResolverReport, World } from './world.ts'

export interface RunOptions {
  /** Hears each finding as it comes. */
  readonly onProgress?: (progress: RunProgress) => void
  /** True once the run was cancelled: what does not answer any more is left out. */
  readonly cancelled?: () => boolean
  /** Asks beside the checks, out of the same memory. What it throws comes out of the run, unless that was cancelled. */
  readonly beside?: (run: Run) => Promise<void>
  /** Hears of a check that threw, which is a fault of ours; the run goes on. */
  readonly onBug?: (id: string, error: unknown) => void
}

/**
 * Runs the checks, all at once: each waits only for the answers that it needs itself. Bounded by the limits of the world
 * that it is given. Never rejects for what the world did.
 */
export async function runChecks(
  checks: readonly Check[],
  subject: Subject,
  world: World,
  options: RunOptions = {},
): Promise<Report> {
  const [startedAt, from] = [world.now(), world.elapsed()]
  const recorder = new Recorder(world, subject)
  const running = new RunningChecks(checks, recorder, world, options)
  const beside = options.beside?.(recorder.runFor(new Scope())).catch((error: unknown) => {
    if (!options.cancelled?.()) throw error
  })
  const [{ findings, longestChainMs }] = await Promise.all([running.all(), beside])
  const vantage = await describeVantage(recorder)
  return {
    version: 1,
    domain: subject.domain,
    startedAt: utcTime(startedAt),
    durationMs: Math.round(world.elapsed() - from),
    longestChainMs: Math.round(longestChainMs),
    queries: { ...recorder.counts },
    vantage,
    findings: sortFindings(findings),
    summary: summarize(findings),
    cancelled: options.cancelled?.() ?? false,
  }
}

/** One run under way. */
class RunningChecks {
  readonly #checks: readonly Check[]
  readonly #recorder: Recorder
  readonly #world: World
  readonly #options: RunOptions
  readonly #findings: Finding[] = []
  #longestChainMs = 0

  constructor(checks: readonly Check[], recorder: Recorder, world: World, options: RunOptions) {
    this.#checks = checks
    this.#recorder = recorder
    this.#world = world
    this.#options = options
  }

  async all(): Promise<{ readonly findings: readonly Finding[]; readonly longestChainMs: number }> {
    const { onProgress } = this.#options
    onProgress?.({ kind: 'started', checks: this.#checks.map(({ id, area }) => ({ id, area })) })
    await Promise.all(this.#checks.map((check) => this.#one(check)))
    return { findings: this.#findings, longestChainMs: this.#longestChainMs }
  }

  async #one(check: Check): Promise<void> {
    const [scope, from] = [new Scope(), this.#world.elapsed()]
    const verdict = await this.#verdict(check, scope)
    if (verdict === null) return
    holdToLevel(check, verdict)
    this.#longestChainMs = Math.max(this.#longestChainMs, scope.chainMs)
    const finding = findingOf(check, verdict, scope.evidence, this.#world.elapsed() - from)
    this.#findings.push(finding)
    this.#options.onProgress?.({
      kind: 'finding',
      finding,
      done: this.#findings.length,
      of: this.#checks.length,
    })
  }

  /** A check that throws is a bug of ours, and no finding about the domain; when the run was cancelled it is nothing. */
  async #verdict(check: Check, scope: Scope): Promise<Verdict | null> {
    try {
      const judged = check.run(this.#recorder.runFor(scope))
      return await (check.area === 'vantage' || check.subject === 'message' ? judged : this.#unlessBlind(judged))
    } catch (error) {
      if (this.#options.cancelled?.()) return null
      this.#options.onBug?.(check.id, error)
      return couldNotTell(brokenCheck(error))
    }
  }

  /** Where the resolver does not tell the truth, nothing that rests on it may be told as a finding. */
  async #unlessBlind(judged: Promise<Verdict>): Promise<Verdict> {
    const blind = this.#recorder
      .runFor(new Scope())
      .dns.resolver()
      .then((resolver) => blindVerdict(resolver))
    const first = await Promise.race([judged, blind.then((verdict) => verdict ?? judged)])
    return (await blind) ?? first
  }
}

function blindVerdict({ honesty }: ResolverReport): Verdict | null {
  if (honesty === 'portal')
    return couldNotTell({
      en: 'Could not tell from here: this network answers DNS questions with addresses of its own (a captive portal, or a tunnel program).',
      de: 'Von hier aus nicht festzustellen: Dieses Netz beantwortet DNS-Fragen mit eigenen Adressen (eine Anmeldeseite oder ein Tunnelprogramm).',
    })
  if (honesty === 'dead')
    return couldNotTell({
      en: 'Could not tell from here: the DNS resolver does not answer.',
      de: 'Von hier aus nicht festzustellen: Der DNS-Resolver antwortet nicht.',
    })
  return null
}

function brokenCheck(error: unknown) {
  const what = shorten(error instanceof Error ? error.message : String(error), 200)
  return {
    en: `This check failed inside Postdesk (${what}). It says nothing about the domain.`,
    de: `Diese Prüfung ist in Postdesk selbst gescheitert (${what}). Über die Domain sagt das nichts.`,
  }
}

const WORST: Readonly<Record<Check['level'], CheckOutcome>> = { must: 'fail', should: 'warn', may: 'notice' }

/** The level is declared once and bounds what a check may say; more than that is a bug. */
function holdToLevel({ id, level }: Check, { outcome, parts }: Verdict): void {
  const forbidden: readonly CheckOutcome[] = OUTCOMES.slice(0, OUTCOMES.indexOf(WORST[level]))
  const wrong = [outcome, ...parts.map((part) => part.outcome)].find((one) => forbidden.includes(one))
  if (wrong !== undefined) throw new Error(`the check ${id} has the level ${level} and said ${wrong}`)
}

function findingOf(check: Check, verdict: Verdict, asked: readonly Evidence[], tookMs: number): Finding {
  const { id, area, level, title, explanation, cites } = check
  const { outcome, summary, parts, fix } = verdict
  const evidence = verdict.evidence ?? asked
  const vantage = check.subject === 'message' ? ({ from: 'message' } as const) : vantageOf(evidence)
  return {
    id,
    area,
    level,
    outcome,
    title,
    summary,
    explanation,
    parts,
    evidence,
    fix,
    cites,
    vantage,
    tookMs: Math.round(tookMs),
  }
}

/** What was asked of the authoritative servers alone does not depend on the resolver. */
function vantageOf(evidence: readonly Evidence[]): Vantage {
  const resolvers = evidence.filter((one) => one.kind === 'dns').map(({ server }) => server.name)
  return { from: 'thisComputer', resolver: resolvers.at(0) ?? null }
}
