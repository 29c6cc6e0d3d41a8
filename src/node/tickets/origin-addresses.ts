import type { Store } from '../store/store.ts'
import { lastRunOf } from './drafting-runs.ts'

/** The addresses that a domain's mail is sent from, as far as the user said so or the last run of checks found it; the user is shown them. */
export async function ownAddresses(
  store: Pick<Store, 'settingsOfDomain' | 'settingsOfDomains' | 'runs' | 'run'>,
  domain: string | null,
): Promise<readonly string[]> {
  const settings = domain === null ? null : await store.settingsOfDomain(domain)
  if (settings !== null && settings.addresses.length > 0) return settings.addresses
  const run = domain === null ? null : await lastRunOf(store, domain)
  const found = run?.report.vantage.sendingAddresses ?? []
  if (found.length > 0 || domain !== null) return found
  const [only, ...others] = await store.settingsOfDomains()
  return only !== undefined && others.length === 0 ? only.addresses : []
}
