import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTicketKnowledge } from '../../../src/node/tickets/read-ticket-knowledge.ts'
import { someAppeal } from '../../engine/appeals/some-appeal.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const letters = { en: { subject: 'Please', text: 'Please look at {{addresses}}.' } }
const sources = [{ url: 'https://acme.example/', asOf: '2026-11' }]
const BUILT = someAppeal({ letters, sources })
const OTHER = { ...BUILT, id: 'acme-rate', name: 'Acme: rate' }

function folderWith(own: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  const file = join(folder, 'ticket-knowledge.json')
  const organizations = [{ id: 'acme', name: 'Acme', domains: [], families: [] }]
  writeFileSync(file, JSON.stringify({ appeals: [BUILT, OTHER], organizations, lists: [] }))
  if (Object.keys(own).length > 0) mkdirSync(join(folder, 'knowledge', 'appeals'), { recursive: true })
  for (const [name, text] of Object.entries(own)) writeFileSync(join(folder, 'knowledge', 'appeals', name), text)
  const wrong: string[] = []
  const read = readTicketKnowledge(file, join(folder, 'knowledge'), ({ message }) => wrong.push(message))
  return { names: read.appeals.map(({ id, name }) => `${id}: ${name}`), wrong }
}

test('without files of the user’s own it is what was built', () => {
  expect(folderWith({})).toEqual({ names: ['acme-block: Acme', 'acme-rate: Acme: rate'], wrong: [] })
})

test('an own file takes the place of the built-in one, and a new way is added before them', () => {
  const corrected = JSON.stringify({ ...OTHER, name: 'Corrected' })
  const added = JSON.stringify({ ...BUILT, id: 'acme-by-phone', name: 'By phone' })
  expect(folderWith({ 'acme-rate.json': corrected, 'acme-by-phone.json': added, 'notes.txt': 'x' })).toEqual({
    names: ['acme-by-phone: By phone', 'acme-rate: Corrected', 'acme-block: Acme'],
    wrong: [],
  })
})

test.each([
  ['is no JSON', '{', /acme-rate\.json: .*JSON/],
  ['lacks something', '{"id":"acme-rate"}', /acme-rate\.json: organization: /],
  ['is called otherwise', JSON.stringify(BUILT), /id: expected "acme-rate", as the file is called/],
  ['asks nobody', JSON.stringify({ ...OTHER, organization: 'nobody' }), /organization: there is no "nobody"/],
  [
    'is about no list',
    JSON.stringify({ ...OTHER, for: { ...OTHER.for, lists: ['gone'] } }),
    /for\.lists: there is no "gone"/,
  ],
  ['leads to a page without https', JSON.stringify({ ...OTHER, target: 'http://acme.example/' }), /target: /],
])('an own file that %s is named and left out', (_, text, said) => {
  const { names, wrong } = folderWith({ 'acme-rate.json': text })
  expect(names).toEqual(['acme-block: Acme', 'acme-rate: Acme: rate'])
  expect(wrong).toEqual([expect.stringMatching(said)])
})
