import { expect, it } from 'vitest'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import { readResources } from './read-resources.ts'

it('no host pattern belongs to two organizations', () => {
  const owners = new Map<string, string[]>()
  for (const { id, json } of readResources('providers')) {
    for (const host of (json as Provider).hosts) owners.set(host, [...(owners.get(host) ?? []), id])
  }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
})
