import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Localized } from '../../src/engine/bounces/diagnosis.ts'
import type { Provider } from '../../src/engine/knowledge/provider.ts'
import type { RuleFile } from '../../src/engine/knowledge/rule.ts'
import { externalLink } from '../../src/main/links/external-link.ts'
import { knownLinks } from '../../src/node/diagnosis/known-links.ts'
import { parseProgramme } from '../../src/node/knowledge/programme-schema.ts'
import { ticketPages } from '../../src/node/tickets/ticket-pages.ts'
import { isWanted, readResources } from './read-resources.ts'

const folder = fileURLToPath(new URL('../../resources/programmes/', import.meta.url))
const providers = readResources('providers').map(({ json }) => json as Provider)
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''))
const programmes = names.filter(isWanted).map((name) => ({ name, programme: parseProgramme(read(name)) }))

describe.each(programmes)('$name of resources/programmes', ({ name, programme }) => {
  it('is named after its id, and names an organization that there is', () => {
    expect(programme.id).toBe(name)
    if (programme.organization !== null) expect(providers.map(({ id }) => id)).toContain(programme.organization)
  })

  it('was looked at, and no date lies in the future', () => {
    const today = new Date().toISOString().slice(0, 10)
    for (const day of [programme.verifiedOn, ...programme.sources.map(({ asOf }) => asOf)])
      expect(day <= today, day).toBe(true)
  })

  it('says everything in two languages, and addresses nobody in German', () => {
    for (const { en, de } of wordsOf(programme)) {
      expect(en).not.toBe(de)
      expect(de).not.toMatch(/\b(?:Sie|Ihr|Ihre[mnrs]?|Ihnen|du|dein\w*)\b/)
      expect(`${en}${de}`).not.toContain('!')
    }
  })

  it('each page that it leads to may be opened', () => {
    const known = {
      ...knownLinks(
        providers,
        readResources('bounce-rules').map(({ json }) => json as RuleFile),
      ),
    }
    const pages = ticketPages({ appeals: { all: () => [] }, programmes: { all: () => [programme] } })
    const vouched = { ...known, urls: [...known.urls, ...pages.map((page) => new URL(page).href)] }
    for (const { url } of [programme, ...programme.steps]) {
      if (url !== null) expect(externalLink(url, vouched), url).toBe(new URL(url).href)
    }
  })
})

it('the programmes that matter to senders are there', () => {
  for (const id of [
    'google-postmaster-tools',
    'microsoft-snds',
    'microsoft-jmrp',
    'yahoo-cfl',
    'yahoo-sender-hub',
    'apple-icloud',
    'dnswl',
    'csa',
  ])
    expect(names).toContain(id)
  expect(names.length).toBeGreaterThanOrEqual(14)
})

it('data is read of those that give it, and of no others', () => {
  const all = programmes.map(({ programme }) => programme)
  expect(all.filter(({ data }) => data === 'snds').map(({ id }) => id)).toEqual(['microsoft-snds'])
})

it('what is wrong in a file is told with its place', () => {
  const good = read('dnswl') as Record<string, unknown>
  expect(() => parseProgramme({ ...good, url: 'http://www.dnswl.org/' })).toThrow(/url/)
  expect(() => parseProgramme({ ...good, smallSender: { en: 'nothing' } })).toThrow(/smallSender/)
  expect(() => parseProgramme({ ...good, steps: [] })).toThrow(/how to join/)
  const [step] = good.steps as readonly unknown[]
  expect(() => parseProgramme({ ...good, steps: [step, step] })).toThrow(/stands twice/)
})

function read(name: string): unknown {
  return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))
}

function wordsOf(value: unknown): readonly Localized[] {
  if (typeof value !== 'object' || value === null) return []
  const { en, de } = value as Partial<Localized>
  if (en !== undefined && de !== undefined) return [{ en, de }]
  return Object.values(value).flatMap(wordsOf)
}
