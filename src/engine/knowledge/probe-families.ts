import type { Provider } from './provider.ts'

/** What of a mailbox preset tells who runs the mailbox. */
export interface FamilyPreset {
  readonly id: string
  readonly domains: readonly string[]
  readonly mx: readonly string[]
}

/**
 * How a probe calls an organization: the presets that are its own (by name, by a domain or by an MX host of both), and the domains of its
 * own mail hosts, as a mailbox without preset is called after.
 */
export function probeFamilies(
  { id, domains, hosts, category }: Pick<Provider, 'id' | 'domains' | 'hosts' | 'category'>,
  presets: readonly FamilyPreset[],
): readonly string[] {
  if (category !== 'mailbox-provider' && category !== 'filter') return []
  const own = presets.filter((preset) => preset.id === id || meet(preset.domains, domains) || meet(preset.mx, hosts))
  const named = hosts.filter((host) => /^\*\.[a-z0-9-]+\.[a-z]{2,}$/.test(host)).map((host) => host.slice(2))
  return [...new Set([...own.map((preset) => preset.id), ...named])]
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one))
}
