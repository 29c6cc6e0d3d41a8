import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type HistoryEntry, summarize } from '../../../src/engine/bounces/history-entry.ts'
import { type History, historyIn } from '../../../src/node/store/history.ts'
import { aDiagnosis, anEntry } from '../../support/history-entry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const everything = { search: '', offset: 0, limit: 200 }

function openHistory(folder = temporaryFolder()): History {
  const history = historyIn(folder, () => new Date('2026-11-21T08:00:00Z'))
  onTestFinished(() => history.close())
  return history
}

async function historyOf(...entries: readonly HistoryEntry[]): Promise<History> {
  const history = openHistory()
  for (const entry of entries) await history.add(entry)
  return history
}

async function found(history: History, search: string): Promise<readonly string[]> {
  const { entries, total } = await history.page({ ...everything, search })
  expect(total).toBe(entries.length)
  return entries.map(({ name }) => name ?? '')
}

describe('keeping', () => {
  test('an entry comes back as it was', async () => {
    const entry = anEntry({ source: { text: 'NUL \0, half of a pair \ud800, ünï ✉ 💥', truncated: true, marks: [] } })
    const history = await historyOf(entry)
    expect(await history.entry(entry.id)).toEqual(entry)
  })

  test('any text in it comes back as it was', async () => {
    const history = openHistory()
    const anyText = fc.string({ unit: 'binary', maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, source) => {
        const entry = anEntry(
          { name: null, source: { text: source, truncated: false, marks: [] } },
          aDiagnosis({ text }),
        )
        await history.add(entry)
        expect(await history.entry(entry.id)).toEqual(entry)
      }),
      { numRuns: 50 },
    )
  })

  test('it is still there after closing and opening again', async () => {
    const folder = temporaryFolder()
    const entry = anEntry()
    const first = openHistory(folder)
    await first.add(entry)
    await first.close()
    expect(await openHistory(folder).entry(entry.id)).toEqual(entry)
  })

  test('one that is not there is a fault', async () => {
    await expect(openHistory().entry(anEntry().id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the database is for its owner only', async () => {
    const folder = join(temporaryFolder(), 'new')
    await openHistory(folder).add(anEntry())
    const modes = readdirSync(folder).map(
      (name) => `${name} ${(statSync(join(folder, name)).mode & 0o777).toString(8)}`,
    )
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(modes).toEqual(['postdesk.db 600', 'postdesk.db-shm 600', 'postdesk.db-wal 600'])
  })
})

describe('lists', () => {
  test('the newest comes first, as its summary', async () => {
    const old = anEntry({ createdAt: '2026-11-01T12:00:00.000Z' })
    const middle = anEntry({ createdAt: '2026-11-02T12:00:00.000Z' })
    const young = anEntry({ createdAt: '2026-11-03T12:00:00.000Z' })
    const history = await historyOf(middle, old, young)
    expect(await history.page(everything)).toEqual({ entries: [young, middle, old].map(summarize), total: 3 })
  })

  test('pages follow each other without a gap, and each tells how many there are in all', async () => {
    const entries = Array.from({ length: 7 }, (_, day) => anEntry({ createdAt: `2026-11-0${day + 1}T12:00:00.000Z` }))
    const history = await historyOf(...entries)
    const pages = []
    for (const offset of [0, 3, 6, 9]) pages.push(await history.page({ search: '', offset, limit: 3 }))
    expect(pages.flatMap((page) => page.entries.map(({ id }) => id))).toEqual(entries.map(({ id }) => id).reverse())
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7])
  })
})

describe('search', () => {
  test.each([
    ['a recipient', 'anna@example.org'],
    ['a part of a word', 'nna@exam'],
    ['the file name', 'BOUNCE.eml'],
    ['the subject of the mail', 'invoice 42'],
    ['the subject of the report', 'returned to sender'],
    ['words in any order', '42 anna undelivered'],
    ['the text of the refusal', 'user UNKNOWN'],
    ['a code', '5.1.1'],
    ['nothing but spaces', '   '],
  ])('finds by %s', async (_what, search) => {
    const history = await historyOf(anEntry())
    expect(await found(history, search)).toEqual(['bounce.eml'])
  })

  test('all words must be contained', async () => {
    expect(await found(await historyOf(anEntry()), 'anna nobody')).toEqual([])
  })

  test.each(['%', '_', '\\', '100%', 'a_b', "'", '"', '\\%', '*'])('%s is no wildcard', async (search) => {
    const other = anEntry({ name: 'other' }, aDiagnosis({ text: 'plain axb 100x' }))
    const searched = anEntry({ name: 'searched' }, aDiagnosis({ text: `100% a_b ' " * \\%` }))
    expect(await found(await historyOf(other, searched), search)).toEqual(['searched'])
  })

  test.each([
    ['MÜLLER', 'müller'],
    ['ÉCOLE', 'e\u0301cole'],
    ['почта', 'ПОЧТА'],
    ['💥', 'bang 💥'],
    ['after', 'before \0 after'],
  ])('finds %s in %s', async (search, text) => {
    expect(await found(await historyOf(anEntry({}, aDiagnosis({ text }))), search)).toEqual(['bounce.eml'])
  })

  test('whatever is searched for, it finds what contains it, and never fails', async () => {
    const history = openHistory()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
        const entry = anEntry({}, aDiagnosis({ text: `before ${text} after` }))
        await history.add(entry)
        const { entries } = await history.page({ ...everything, search: text })
        expect(entries.map(({ id }) => id)).toContain(entry.id)
      }),
      { numRuns: 50 },
    )
  })
})

describe('deleting', () => {
  test('takes away what was named, and tells how many there were', async () => {
    const [gone, stays] = [anEntry({ name: 'gone' }), anEntry({ name: 'stays' })]
    const history = await historyOf(gone, stays)
    expect(await history.delete([gone.id, anEntry().id])).toBe(1)
    expect(await found(history, '')).toEqual(['stays'])
  })

  test('leaves nothing of it in the files', async () => {
    const folder = temporaryFolder()
    const history = openHistory(folder)
    const entry = anEntry({ source: { text: 'a secret that nobody may find', truncated: false, marks: [] } })
    await history.add(entry)
    expect(bytesIn(folder)).toContain('a secret that nobody may find')
    await history.delete([entry.id])
    expect(bytesIn(folder)).not.toContain('a secret that nobody may find')
  })
})

describe('export', () => {
  test('writes all entries, the oldest first', async () => {
    const [old, young] = [anEntry(), anEntry({ createdAt: '2026-11-02T12:00:00.000Z' })]
    const file = join(temporaryFolder(), 'history.json')
    expect(await (await historyOf(young, old)).export({ file, ids: null })).toBe(2)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      format: 'postdesk-history',
      version: 1,
      exportedAt: '2026-11-21T08:00:00.000Z',
      entries: [old, young],
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('writes only those that were named', async () => {
    const [one, other] = [anEntry(), anEntry()]
    const file = join(temporaryFolder(), 'history.json')
    expect(await (await historyOf(one, other)).export({ file, ids: [one.id] })).toBe(1)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ entries: [one] })
  })

  test('an empty history is an empty list', async () => {
    const file = join(temporaryFolder(), 'history.json')
    await openHistory().export({ file, ids: null })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ entries: [] })
  })

  test('where nothing can be written there is a fault, and nothing is left behind', async () => {
    const folder = temporaryFolder()
    const history = await historyOf(anEntry())
    await expect(history.export({ file: join(folder, 'no', 'where.json'), ids: null })).rejects.toMatchObject({
      code: 'file-not-writable',
    })
    await expect(history.export({ file: folder, ids: null })).rejects.toMatchObject({ code: 'file-not-writable' })
    expect(readdirSync(folder)).toEqual([])
  })
})

function bytesIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('')
}
