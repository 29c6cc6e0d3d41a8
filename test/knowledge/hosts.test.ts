import { expect, it } from 'vitest'
import { HostIndex } from '../../src/engine/knowledge/host-index.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import { readResources } from './read-resources.ts'

const providers = readResources('providers').map(({ json }) => json as Provider)

it('a host that fits a pattern belongs to its organization, unless a more exact pattern of another stands inside', () => {
  const index = new HostIndex(providers)
  const patterns = providers.flatMap(({ id, hosts }) => hosts.map((host) => ({ id, host })))
  const stolen = patterns.flatMap(({ id, host }) => {
    const owner = index.find(host.replaceAll('*', 'x7'))?.id
    return owner === id ? [] : [`${host} of ${id} is found as ${owner}`]
  })
  expect(stolen).toEqual([])
})

it('no host pattern belongs to two organizations', () => {
  const owners = new Map<string, string[]>()
  for (const { id, hosts } of providers) for (const host of hosts) owners.set(host, [...(owners.get(host) ?? []), id])
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
})
