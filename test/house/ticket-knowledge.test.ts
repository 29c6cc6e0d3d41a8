import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type TicketResources, ticketKnowledgeFile } from '../../scripts/build/ticket-knowledge-file.ts'
import { PROJECT } from './project.ts'

const RESOURCES: TicketResources = {
  appeals: filesOf('appeals'),
  programmes: filesOf('programmes'),
  notes: filesOf('notes'),
  providers: filesOf('providers'),
  blocklists: filesOf('blocklists'),
  presets: filesOf('mailbox-presets'),
  checkedLines: { name: 'checked-lines.json', text: read('checked-lines.json') },
}
const knowledge = ticketKnowledgeFile(RESOURCES)

describe('what tickets know', () => {
  test('is all of the folders', () => {
    const { appeals, programmes, organizations, lists, notes } = knowledge
    expect(appeals.length).toBe(RESOURCES.appeals.length)
    expect(programmes.length).toBe(RESOURCES.programmes.length)
    expect(organizations.length).toBe(RESOURCES.providers.length)
    expect(lists.length).toBe(RESOURCES.blocklists.length)
    expect(notes.length).toBe(RESOURCES.notes.length)
  })

  test.each([
    ['spamhaus-zen', 'spamhaus'],
    ['spamcop', 'spamcop'],
    ['cbl', 'spamhaus'],
    ['mailspike-wl', 'mailspike'],
    ['uceprotect-1', 'uceprotect'],
    ['swinog', null],
  ])('who keeps the list %s is %s', (id, organization) => {
    expect(knowledge.lists.find((list) => list.id === id)).toMatchObject({ organization })
  })

  test('each organization that keeps a list is one that can be named', () => {
    const ids = new Set(knowledge.organizations.map(({ id }) => id))
    expect(knowledge.lists.flatMap(({ organization }) => organization ?? []).filter((id) => !ids.has(id))).toEqual([])
  })

  test('knows how probes call those who have mailboxes', () => {
    const families = (id: string) => knowledge.organizations.find((one) => one.id === id)?.families
    expect(families('google-gmail')).toContain('gmail')
    expect(families('spamhaus')).toEqual([])
  })
})

describe('a file that is wrong is named', () => {
  const { appeals } = RESOURCES
  test('with what was expected there', () => {
    const broken = { name: 'appeals/broken.json', text: '{}' }
    expect(() => ticketKnowledgeFile({ ...RESOURCES, appeals: [broken] })).toThrow(/^appeals\/broken\.json: /)
  })

  test.each([
    ['an organization', /"organization": "[^"]*"/, '"organization": "nobody-knows-it"'],
    ['a list', /"lists": \[/, '"lists": ["nobody-knows-it", '],
  ])('when %s is meant that is not there', (_, found, put) => {
    const appeal = appeals.find(({ name }) => name === 'appeals/spamhaus-pbl.json')
    if (appeal === undefined) throw new Error('there is an appeal for the PBL')
    const wrong = { ...appeal, text: appeal.text.replace(found, put) }
    expect(() => ticketKnowledgeFile({ ...RESOURCES, appeals: [wrong] })).toThrow(
      'appeals/spamhaus-pbl.json: there is no nobody-knows-it',
    )
  })
})

function filesOf(folder: string) {
  const path = join(PROJECT, 'resources', folder)
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : []
  return names.sort().map((name) => ({ name: `${folder}/${name}`, text: read(join(folder, name)) }))
}

function read(name: string): string {
  return readFileSync(join(PROJECT, 'resources', name), 'utf8')
}
