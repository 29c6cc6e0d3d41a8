import type { KeptRun, RunSummary } from '../../engine/checks/kept-run.ts'
import { Fault } from '../../engine/fault.ts'
import { covers, mergeRuns, type SeenRun, seeRun } from '../../engine/tickets/drafting/seen-run.ts'
import { addressKey } from '../../engine/tickets/same-address.ts'
import type { Store } from '../store/store.ts'

type RunStore = Pick<Store, 'runs' | 'run' | 'settingsOfDomains'>

/** Of a domain the last run that went to its end; null: none is kept. */
export async function lastRunOf(store: Pick<Store, 'runs' | 'run'>, domain: string): Promise<KeptRun | null> {
  const summary = await lastSummaryOf(store, domain)
  return summary === null ? null : findRun(store, summary.id)
}

/** Runs as requests see them; those that were read are held, for one is large and a draft is written anew at every word. */
export class SeenRuns {
  readonly #store: RunStore
  readonly #held = new Map<string, SeenRun>()

  constructor(store: RunStore) {
    this.#store = store
  }

  /**
   * What the last run of the first of these domains says, and of the addresses what a run says that looked at them: that one, else one of
   * another domain of which the user said that it sends from them. Null: none.
   */
  async find(domains: readonly string[], ips: readonly string[], checks: ReadonlySet<string>): Promise<SeenRun | null> {
    const named = await this.#seenOf(domains, checks)
    const isFitting = (run: SeenRun) => ips.some((ip) => covers(run, ip))
    const [first = null] = named
    const fitting = first !== null && isFitting(first) ? first : named.find(isFitting)
    if (fitting !== undefined) return fitting === first ? first : mergeRuns(first, fitting)
    if (ips.length === 0) return first
    const other = (await this.#seenOf(await this.#sendingFrom(ips), checks)).find(isFitting)
    if (other === undefined) return first
    return domains.length === 0 ? other : mergeRuns(first, other)
  }

  async #sendingFrom(ips: readonly string[]): Promise<readonly string[]> {
    const keys = ips.map(addressKey)
    const settings = await this.#store.settingsOfDomains()
    const its = settings.filter(({ addresses }) => addresses.some((address) => keys.includes(addressKey(address))))
    return its.map(({ domain }) => domain)
  }

  async #seenOf(domains: readonly string[], checks: ReadonlySet<string>): Promise<readonly SeenRun[]> {
    const some = [...new Set(domains)].slice(0, MOST_DOMAINS)
    const seen = await Promise.all(some.map((domain) => this.#seen(domain, checks)))
    return seen.filter((run) => run !== null)
  }

  async #seen(domain: string, checks: ReadonlySet<string>): Promise<SeenRun | null> {
    const summary = await lastSummaryOf(this.#store, domain)
    if (summary === null) return null
    const held = this.#held.get(summary.id)
    if (held !== undefined) return held
    const run = await findRun(this.#store, summary.id)
    if (run === null) return null
    const seen = seeRun(run, checks)
    if (this.#held.size >= MOST_HELD) this.#held.clear()
    this.#held.set(summary.id, seen)
    return seen
  }
}

const MOST_DOMAINS = 5
const MOST_HELD = 50
/** So many runs in a row nobody stops. */
const MOST_STOPPED = 10

async function lastSummaryOf(store: Pick<Store, 'runs'>, domain: string): Promise<RunSummary | null> {
  const { runs } = await store.runs({ domain, offset: 0, limit: MOST_STOPPED })
  return runs.find(({ cancelled }) => !cancelled) ?? null
}

/** It may be deleted between two questions. */
async function findRun(store: Pick<Store, 'run'>, id: string): Promise<KeptRun | null> {
  try {
    return await store.run(id)
  } catch (error) {
    if (error instanceof Fault && error.code === 'not-found') return null
    throw error
  }
}
