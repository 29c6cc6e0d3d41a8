import { describe, expect, onTestFinished, test } from 'vitest'
import { summarizeRun } from '../../../src/engine/checks/kept-run.ts'
import { openDatabase } from '../../../src/node/store/open-database.ts'
import { type Store, storeIn } from '../../../src/node/store/store.ts'
import { aFinding, aReport, aRun } from '../../support/check-report.ts'
import { anEntry } from '../../support/history-entry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const everything = { domain: null, offset: 0, limit: 200 }

function openStore(folder = temporaryFolder()): Store {
  const store = storeIn(folder, () => new Date('2026-11-21T08:00:00Z'))
  onTestFinished(() => store.close())
  return store
}

function runAt(startedAt: string, domain = 'example.org', cancelled = false) {
  return aRun(aReport([aFinding()], { startedAt, domain, cancelled }))
}

describe('keeping', () => {
  test('a run comes back as it was, also after closing', async () => {
    const folder = temporaryFolder()
    const hostile = { en: 'NUL \0, half of a pair \ud800, 💥', de: '"\'; drop table check_runs;--' }
    const run = aRun(aReport([aFinding({ summary: hostile })]))
    const first = openStore(folder)
    await first.keepRun(run)
    await first.close()
    expect(await openStore(folder).run(run.id)).toEqual(run)
  })

  test('it stands beside the history, in the same file', async () => {
    const store = openStore()
    const [run, entry] = [aRun(), anEntry()]
    await store.keepRun(run)
    await store.add(entry)
    expect(await store.run(run.id)).toEqual(run)
    expect(await store.entry(entry.id)).toEqual(entry)
  })

  test('once more replaces it', async () => {
    const store = openStore()
    const run = aRun()
    const mended = { ...run, report: aReport([aFinding({ outcome: 'fail' })]) }
    await store.keepRun(run)
    await store.keepRun(mended)
    expect(await store.run(run.id)).toEqual(mended)
    expect(await store.runs(everything)).toEqual({ runs: [summarizeRun(mended)], total: 1 })
  })

  test('one that is not there is a fault', async () => {
    const store = openStore()
    await expect(store.run(aRun().id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.runBefore(aRun().id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('lists', () => {
  const [old, other, young] = [
    runAt('2026-11-01T08:00:00.000Z'),
    runAt('2026-11-02T08:00:00.000Z', 'example.net'),
    runAt('2026-11-03T08:00:00.000Z'),
  ]

  async function filled() {
    const store = openStore()
    for (const run of [other, young, old]) await store.keepRun(run)
    return store
  }

  test('the newest comes first, of all domains or of one', async () => {
    const store = await filled()
    expect(await store.runs(everything)).toEqual({ runs: [young, other, old].map(summarizeRun), total: 3 })
    expect(await store.runs({ domain: 'example.org', offset: 1, limit: 1 })).toEqual({
      runs: [summarizeRun(old)],
      total: 2,
    })
  })

  test('what is deleted is gone', async () => {
    const store = await filled()
    expect(await store.deleteRuns([old.id, aRun().id])).toBe(1)
    expect(await store.runs(everything)).toMatchObject({ total: 2 })
  })
})

describe('the run before', () => {
  test('is the last one of the same domain that went to its end', async () => {
    const store = openStore()
    const wanted = runAt('2026-11-02T08:00:00.000Z')
    const now = runAt('2026-11-05T08:00:00.000Z')
    const others = [
      runAt('2026-11-01T08:00:00.000Z'),
      runAt('2026-11-03T08:00:00.000Z', 'example.net'),
      runAt('2026-11-04T08:00:00.000Z', 'example.org', true),
      runAt('2026-11-06T08:00:00.000Z'),
    ]
    for (const run of [wanted, now, ...others]) await store.keepRun(run)
    expect(await store.runBefore(now.id)).toEqual(wanted)
  })

  test('is nothing at the first run', async () => {
    const store = openStore()
    const run = aRun()
    await store.keepRun(run)
    expect(await store.runBefore(run.id)).toBeNull()
  })
})

test('what the user said of each domain is remembered, the last used first', async () => {
  const store = openStore()
  const first = runAt('2026-11-01T08:00:00.000Z')
  const other = runAt('2026-11-02T08:00:00.000Z', 'example.net')
  const again = runAt('2026-11-03T08:00:00.000Z')
  const changed = { ...again, settings: { ...again.settings, selectors: ['mail2026'], ownServers: 'all' as const } }
  for (const run of [first, other, changed]) await store.keepRun(run)
  expect(await store.settingsOfDomains()).toEqual([changed.settings, other.settings])
  expect(await store.settingsOfDomain('example.net')).toEqual(other.settings)
  expect(await store.settingsOfDomain('example.com')).toBeNull()
})

test('with the last run of a domain goes what was said of it', async () => {
  const store = openStore()
  const [first, second, other] = [
    runAt('2026-11-01T08:00:00.000Z'),
    runAt('2026-11-02T08:00:00.000Z'),
    runAt('2026-11-03T08:00:00.000Z', 'example.net'),
  ]
  for (const run of [first, second, other]) await store.keepRun(run)
  await store.deleteRuns([first.id])
  expect(await store.settingsOfDomain('example.org')).not.toBeNull()
  await store.deleteRuns([second.id])
  expect(await store.settingsOfDomains()).toEqual([other.settings])
})

test('a database of a newer Postdesk is read, not written', async () => {
  const folder = temporaryFolder()
  const run = aRun()
  const first = openStore(folder)
  await first.keepRun(run)
  await first.close()
  const { db, close } = await openDatabase(folder, () => new Date())
  await db.insertInto('schema_version').values({ version: 999, name: 'future', applied_at: '2030' }).execute()
  await close()
  const store = openStore(folder)
  expect(await store.run(run.id)).toEqual(run)
  await expect(store.keepRun(aRun())).rejects.toMatchObject({ code: 'store-read-only' })
  await expect(store.deleteRuns([run.id])).rejects.toMatchObject({ code: 'store-read-only' })
})
