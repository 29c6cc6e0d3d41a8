import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkKnowledgeFile } from '../../scripts/build/check-knowledge-file.ts'
import { exactnessOf, matchesReturn } from '../../src/engine/blocklists/match-return.ts'
import type { Blocklist } from '../../src/engine/checks/check-knowledge.ts'
import { PROJECT } from './project.ts'

const { blocklists, selectors, mailHosts } = checkKnowledgeFile(filesOf('blocklists'), filesOf('checks'))
const ALIVE = blocklists.filter(({ status }) => status === 'alive')

describe('the lists of resources/blocklists', () => {
  test('are many, and each has its own file and zone', () => {
    expect(blocklists.length).toBeGreaterThanOrEqual(45)
    expect(blocklists.map(({ id }) => id)).toEqual(filesOf('blocklists').map(({ name }) => basename(name, '.json')))
    expect(new Set(blocklists.map(({ zone }) => zone)).size).toBe(blocklists.length)
  })

  test.each(blocklists)('$id explains what it answers, has a date, and a source', (list) => {
    expect(list.returns.length).toBeGreaterThan(0)
    for (const { text } of list.returns) expect(text.en).not.toBe(text.de)
    const [exact, ...rest] = list.returns.map(({ match }) => match)
    expect(new Set([exact, ...rest]).size).toBe(list.returns.length)
  })

  test.each(ALIVE)('$id can be tested before it is believed', (list) => {
    const addresses = list.lists.some((kind) => kind !== 'domain')
    expect(list.test !== null).toBe(addresses)
    expect(list.domainTest !== null).toBe(list.lists.includes('domain'))
    expect(list.test?.listed).not.toBe(list.test?.notListed ?? null)
  })

  test.each(ALIVE.filter(({ kind }) => kind === 'block'))('$id says how to get off', (list) => {
    expect(list.removal).not.toBeNull()
    expect(list.returns.some(({ means }) => means === 'listed')).toBe(true)
  })

  test.each(ALIVE.filter(({ kind }) => kind === 'allow'))('$id allows, and lists nothing', ({ returns }) => {
    expect(returns.some(({ means }) => means === 'allowed')).toBe(true)
    expect(returns.some(({ means }) => means === 'listed')).toBe(false)
  })

  test('that refuse public resolvers are known to do so', () => {
    const refusing = (id: string, code: string) => meaningsOf(find(id), code)
    for (const id of ['spamhaus-zen', 'spamhaus-dbl'])
      for (const code of ['127.255.255.252', '127.255.255.254', '127.255.255.255'])
        expect(refusing(id, code)).toEqual(['refusal'])
    for (const id of ['surbl', 'uribl']) expect(refusing(id, '127.0.0.1')).toEqual(['refusal'])
    expect(refusing('dnswl', '127.0.0.255')).toEqual(['refusal'])
  })

  test('that are noise stay low, and nobody is told to pay', () => {
    for (const id of ['uceprotect-1', 'uceprotect-2', 'uceprotect-3', 'backscatterer']) {
      expect(find(id).weight).toBe('low')
      expect(find(id).removal?.text.en).toMatch(/do not pay/i)
    }
  })

  test('that are dead are known as dead', () => {
    const dead = blocklists.filter(({ status }) => status === 'dead').map(({ zone }) => zone)
    for (const zone of [
      'dnsbl.sorbs.net',
      'ix.dnsbl.manitu.net',
      'dnsbl.njabl.org',
      'relays.ordb.org',
      'list.dsbl.org',
    ])
      expect(dead).toContain(zone)
  })
})

describe('what is known of selectors and mail hosts', () => {
  test('each selector stands there once', () => {
    const names = selectors.map(({ selector }) => selector)
    expect(new Set(names).size).toBe(names.length)
    for (const name of ['google', 'selector1', 'selector2', 'k1', 's1', 'default', 'protonmail', 'fm1', 'sig1'])
      expect(names).toContain(name)
  })

  test('no two hosts claim the same MX names', () => {
    const all = mailHosts.flatMap(({ id, mx }) => mx.map((suffix) => ({ id, suffix })))
    const clashes = all.filter(({ id, suffix }) =>
      all.some((other) => other.id !== id && (other.suffix === suffix || other.suffix.endsWith(`.${suffix}`))),
    )
    expect(clashes).toEqual([])
  })
})

test('a file that is wrong is named, with what was expected there', () => {
  const broken = { name: 'blocklists/broken.json', text: '{' }
  const strange = { name: 'checks/selectors.json', text: '[{ "selector": "" }]' }
  const build = () => checkKnowledgeFile([broken], [strange])
  expect(build).toThrow(/^blocklists\/broken\.json: .*JSON/)
  expect(build).toThrow(/\nchecks\/selectors\.json: [\s\S]*selector/)
})

function filesOf(folder: string) {
  const path = join(PROJECT, 'resources', folder)
  const names = readdirSync(path).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(path, name), 'utf8') }))
}

function find(id: string): Blocklist {
  const list = blocklists.find((one) => one.id === id)
  if (list === undefined) throw new Error(`there is no list ${id}`)
  return list
}

function meaningsOf({ returns }: Blocklist, code: string): readonly string[] {
  const fitting = returns.filter(({ match }) => matchesReturn(match, code))
  const best = Math.max(...fitting.map(({ match }) => exactnessOf(match)))
  return fitting.filter(({ match }) => exactnessOf(match) === best).map(({ means }) => means)
}
