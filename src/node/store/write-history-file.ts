import type { FileHandle } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { replaceFile } from '../files/replace-file.ts'
import { ENTRY_COLUMNS, fromEntryRow } from './history-row.ts'
import type { Tables } from './schema.ts'

/** Entries are read one by one: a long history does not have to fit into memory. */
export async function writeHistoryFile(
  db: Kysely<Tables>,
  path: string,
  ids: readonly string[] | null,
  now: Date,
): Promise<number> {
  const wanted = await idsOldestFirst(db, ids)
  await replaceFile(path, async (file) => {
    const head = { format: 'postdesk-history', version: 1, exportedAt: now.toISOString() }
    await file.appendFile(`${JSON.stringify(head).slice(0, -1)},"entries":[`)
    await writeEntries(db, file, wanted)
    await file.appendFile('\n]}\n')
  })
  return wanted.length
}

async function writeEntries(db: Kysely<Tables>, file: FileHandle, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const row = await db.selectFrom('diagnoses').select(ENTRY_COLUMNS).where('id', '=', id).executeTakeFirstOrThrow()
    await file.appendFile(`${index === 0 ? '' : ','}\n${JSON.stringify(fromEntryRow(row))}`)
  }
}

async function idsOldestFirst(db: Kysely<Tables>, ids: readonly string[] | null): Promise<readonly string[]> {
  const all = db.selectFrom('diagnoses').select('id').orderBy('created_at').orderBy('id')
  const rows = await (ids === null ? all : all.where('id', 'in', ids)).execute()
  return rows.map(({ id }) => id)
}
