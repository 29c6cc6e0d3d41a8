import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@libsql/client/sqlite3'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type History, historyIn } from '../../../src/node/store/history.ts'
import { MIGRATIONS } from '../../../src/node/store/migrations/registry.ts'
import { openDatabase } from '../../../src/node/store/open-database.ts'
import { bundleScript } from '../../support/bundle-script.ts'
import { anEntry } from '../../support/history-entry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const everything = { search: '', offset: 0, limit: 10 }

function openHistory(folder: string): History {
  const history = historyIn(folder, () => new Date('2026-11-21T08:00:00Z'))
  onTestFinished(() => history.close())
  return history
}

/** A folder whose history holds one entry and is closed. */
async function usedFolder() {
  const folder = temporaryFolder()
  const entry = anEntry()
  const history = openHistory(folder)
  await history.add(entry)
  await history.close()
  return { folder, entry, file: join(folder, 'postdesk.db') }
}

async function query(file: string, ...statements: readonly string[]) {
  const client = createClient({ url: `file:${file}` })
  try {
    let rows: readonly unknown[] = []
    for (const sql of statements) rows = (await client.execute(sql)).rows
    return rows
  } finally {
    client.close()
  }
}

describe('a new history', () => {
  test('is made where there is nothing, and is ready', async () => {
    const folder = join(temporaryFolder(), 'deep', 'down')
    expect(await openHistory(folder).state()).toEqual({ state: 'ready' })
    expect(readdirSync(folder)).toContain('postdesk.db')
  })

  test('closed, it is one file', async () => {
    const { file } = await usedFolder()
    expect(existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`).length : 0).toBe(0)
  })

  test('is written down to the disk, and forgets what is deleted', async () => {
    const { db, close } = await openDatabase(temporaryFolder(), () => new Date())
    const settings = []
    for (const name of ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete']) {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)
      settings.push(rows[0]?.[name])
    }
    await close()
    const full = 2
    expect(settings).toEqual(['wal', full, 1, 1])
  })

  test('writes down each migration', async () => {
    const { file } = await usedFolder()
    expect(await query(file, 'select version, name from schema_version order by version')).toEqual(
      MIGRATIONS.map(({ version, name }) => expect.objectContaining({ version, name })),
    )
  })

  test('migrations are numbered without a gap, and named like their files', async () => {
    const files = readdirSync(join(import.meta.dirname, '../../../src/node/store/migrations')).filter((name) =>
      /^\d/.test(name),
    )
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    expect(files.toSorted()).toEqual(
      MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`),
    )
  })
})

test('a migration that stopped half-way leaves nothing, and is done at the next start', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'postdesk.db')
  await query(file, 'create table schema_version (version integer primary key, name text, applied_at text)')
  expect(await openHistory(folder).page(everything)).toEqual({ entries: [], total: 0 })
})

describe('a database of a newer Postdesk', () => {
  async function newer() {
    const used = await usedFolder()
    await query(used.file, "insert into schema_version values (999, 'from-the-future', '2030-01-01T00:00:00Z')")
    return { ...used, history: openHistory(used.folder) }
  }

  test('is read, and it is said why only that', async () => {
    const { history, entry } = await newer()
    expect(await history.state()).toEqual({ state: 'readOnly', why: 'newer' })
    expect(await history.entry(entry.id)).toEqual(entry)
  })

  test('is not written', async () => {
    const { history, entry } = await newer()
    await expect(history.add(anEntry())).rejects.toMatchObject({ code: 'store-read-only', detail: 'newer' })
    await expect(history.delete([entry.id])).rejects.toMatchObject({ code: 'store-read-only' })
    expect(await history.page(everything)).toMatchObject({ total: 1 })
  })
})

describe('a database that cannot be written', { timeout: 30_000 }, () => {
  test.each([
    ['its file', (folder: string) => chmodSync(join(folder, 'postdesk.db'), 0o444)],
    ['its folder', (folder: string) => chmodSync(folder, 0o555)],
  ])('because %s is protected is read, and not written', async (_what, protect) => {
    const script = await bundleScript(join(import.meta.dirname, 'open-as-other-user.ts'))
    const { folder, entry } = await usedFolder()
    chmodSync(folder, 0o755)
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644)
    protect(folder)
    onTestFinished(() => chmodSync(folder, 0o755))
    expect(runWithoutRights(script, folder)).toEqual({
      state: { state: 'readOnly', why: 'notWritable' },
      ids: [entry.id],
      add: 'store-read-only',
      filesLeft: [],
    })
  })

  test('and cannot even be read is a fault', async () => {
    const script = await bundleScript(join(import.meta.dirname, 'open-as-other-user.ts'))
    const { folder, file } = await usedFolder()
    chmodSync(folder, 0o755)
    chmodSync(file, 0o000)
    expect(runWithoutRights(script, folder)).toEqual({ fault: 'store-broken' })
  })

  test('and is not there is an empty one', async () => {
    const script = await bundleScript(join(import.meta.dirname, 'open-as-other-user.ts'))
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    expect(runWithoutRights(script, join(folder, 'new'))).toMatchObject({ state: { why: 'notWritable' }, ids: [] })
  })
})

describe('a broken database', () => {
  const garbage = 'this is no database, but it may be all that is left of one. '.repeat(200)

  test.each([
    ['no database at all', (file: string) => writeFileSync(file, garbage)],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
    ['overwritten in the middle', (file: string) => overwriteMiddle(file)],
  ])('(%s) is kept aside untouched, said, and a new one begun', async (_what, damage) => {
    const { folder, file } = await usedFolder()
    damage(file)
    const before = readFileSync(file)
    const history = openHistory(folder)
    const aside = 'postdesk-unreadable-20261121T080000000Z.db'
    expect(await history.state()).toEqual({ state: 'broken', detail: aside })
    expect(readFileSync(join(folder, aside)).equals(before)).toBe(true)
    await history.add(anEntry())
    expect(await history.page(everything)).toMatchObject({ total: 1 })
  })

  test('is said again at the next start, as long as it lies there', async () => {
    const { folder, file } = await usedFolder()
    writeFileSync(file, garbage)
    const first = openHistory(folder)
    await first.add(anEntry())
    await first.close()
    const again = openHistory(folder)
    expect(await again.state()).toMatchObject({ state: 'broken' })
    expect(await again.page(everything)).toMatchObject({ total: 1 })
  })

  test('in place of which lies a folder is a fault, and nothing is touched', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'postdesk.db'))
    await expect(openHistory(folder).state()).rejects.toMatchObject({ code: 'store-broken' })
  })
})

test('a database that another program holds is a fault, and is there when that lets go', {
  timeout: 20_000,
}, async () => {
  const { folder, file } = await usedFolder()
  const other = createClient({ url: `file:${file}` })
  const lock = await other.transaction('write')
  const history = openHistory(folder)
  await expect(history.add(anEntry())).rejects.toMatchObject({ code: 'store-busy' })
  await lock.rollback()
  await history.add(anEntry())
  expect(await history.page(everything)).toMatchObject({ total: 2 })
  other.close()
})

function runWithoutRights(script: string, folder: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' }))
}

function overwriteMiddle(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xa5, 4096, bytes.length - 100))
}
