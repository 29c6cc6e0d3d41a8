import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evaluateDmarc } from '../../../src/engine/dmarc/evaluate-dmarc.ts'
import { zoneLookup } from './zone-lookup.ts'

/** RFC 9989 read a second time, as plainly as it can be written: §4.10, §4.10.1, §4.10.2. Nothing of the engine is used. */
type Zone = Readonly<Record<string, readonly string[]>>
type Tags = Readonly<Record<string, string>>

const POLICIES = ['none', 'quarantine', 'reject']

function recordAt(zone: Zone, domain: string): Tags | null {
  const [text, ...more] = (zone[`_dmarc.${domain}`] ?? []).filter((one) => one.startsWith('v=DMARC1;'))
  if (text === undefined || more.length > 0) return null
  return Object.fromEntries(text.split('; ').map((piece) => piece.split('=')))
}

function walk(zone: Zone, domain: string): (readonly [string, Tags])[] {
  const labels = domain.split('.')
  const found: (readonly [string, Tags])[] = []
  let target = labels
  do {
    const record = recordAt(zone, target.join('.'))
    if (record !== null) found.push([target.join('.'), record])
    if (record?.psd === 'y' || record?.psd === 'n') break
    target = target === labels && labels.length >= 8 ? labels.slice(-7) : target.slice(1)
  } while (target.length > 0)
  return found
}

function organizationOf(zone: Zone, domain: string): string {
  const found = walk(zone, domain)
  for (const [name, { psd }] of found) {
    if (psd === 'n') return name
    if (psd === 'y' && name !== domain)
      return domain
        .split('.')
        .slice(-name.split('.').length - 1)
        .join('.')
  }
  return found.at(-1)?.[0] ?? domain
}

function policyOf(zone: Zone, author: string, exists: boolean): string | null {
  const found = walk(zone, author)
  const at = (name: string) => found.find(([domain]) => domain === name)
  const chosen = at(author) ?? at(organizationOf(zone, author)) ?? found.find(([, { psd }]) => psd === 'y')
  if (chosen === undefined) return null
  const [domain, { p, sp, np, rua, t }] = chosen
  const isWrong = (value: string | undefined) => value !== undefined && !POLICIES.includes(value)
  if (p === undefined || [p, sp, np].some(isWrong)) return rua?.startsWith('mailto:') ? 'none' : null
  const policy = domain === author ? p : exists ? (sp ?? p) : (np ?? sp ?? p)
  return t === 'y' ? (POLICIES[POLICIES.indexOf(policy) - 1] ?? 'none') : policy
}

function modeOf(zone: Zone, author: string): string | undefined {
  const found = walk(zone, author)
  const at = (name: string) => found.find(([domain]) => domain === name)
  return (at(author) ?? at(organizationOf(zone, author)) ?? found.find(([, { psd }]) => psd === 'y'))?.[1].adkim
}

function resultOf(zone: Zone, author: string, signer: string, exists: boolean) {
  const policy = policyOf(zone, author, exists)
  if (policy === null) return { applies: false, result: null, disposition: 'none' }
  const isSame = author === signer
  const related = modeOf(zone, author) !== 's' && organizationOf(zone, author) === organizationOf(zone, signer)
  const result = isSame || related ? 'pass' : 'fail'
  return { applies: true, result, disposition: result === 'pass' ? 'none' : policy }
}

const maybe = (name: string, values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { freq: 2 }).map((value) => (value === null ? '' : `; ${name}=${value}`))
const policies = [...POLICIES, 'other']
const record = fc
  .tuple(
    maybe('p', [...POLICIES, ...policies]),
    maybe('sp', policies),
    maybe('np', policies),
    maybe('psd', ['y', 'n', 'u', 'x']),
    maybe('t', ['y', 'n']),
    maybe('adkim', ['r', 's']),
    maybe('rua', ['mailto:a@b.example', 'other']),
  )
  .map((tags) => `v=DMARC1${tags.join('') || ';'}`)
const texts = fc.array(fc.oneof({ weight: 8, arbitrary: record }, fc.constant('v=spf1 -all')), {
  minLength: 1,
  maxLength: 2,
})
const label = fc.constantFrom('a', 'b')
const below = (parent: string, most: number) =>
  fc.array(label, { maxLength: most }).map((labels) => [...labels, parent].join('.'))
const world = fc.record({
  author: below('c', 9),
  signer: below('c', 4),
  zone: fc.dictionary(
    below('c', 8).map((name) => `_dmarc.${name}`),
    texts,
    { maxKeys: 12 },
  ),
  exists: fc.boolean(),
})

it('agrees with RFC 9989, read a second time', { timeout: 40_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ author, signer, zone, exists }) => {
      const all = exists ? { ...zone, [author]: [] } : zone
      const there = Object.keys(all).some((name) => name === author || name.endsWith(`.${author}`))
      const verdict = await evaluateDmarc(
        { fromDomain: author, spf: null, dkim: [{ result: 'pass', domain: signer }] },
        zoneLookup(all),
      )
      const expected = resultOf(zone, author, signer, there)
      expect(verdict.disposition).toBe(expected.disposition)
      if (expected.applies) expect(verdict.result).toBe(expected.result)
      else expect(['none', 'permerror']).toContain(verdict.result)
    }),
    { numRuns: 3000 },
  )
})
