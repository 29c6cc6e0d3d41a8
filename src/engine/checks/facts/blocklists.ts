import {
  judgeListAnswer,
  judgeSelfTest,
  type ListJudgement,
  type WhyUnknown,
} from '../../blocklists/judge-list-answer.ts'
import { type EntryKind, entryKind, listQuery } from '../../blocklists/list-entry.ts'
import { dataOf } from '../../dns/record.ts'
import type { Blocklist } from '../check-knowledge.ts'
import { fact, type Run } from '../run.ts'

/** What a list says of an entry, as far as the list may be believed. */
export interface ListAnswer extends ListJudgement {
  readonly list: Blocklist
  readonly entry: string
}

/** The lists that are alive and hold entries of this kind. Dead and closed ones are never asked. */
export function listsOf({ subject }: Run, kind: EntryKind): readonly Blocklist[] {
  return subject.knowledge.blocklists.filter(({ status, lists }) => status === 'alive' && lists.includes(kind))
}

/** Asks a list about an entry, and at the same time tests the list. */
export async function askList(run: Run, list: Blocklist, entry: string): Promise<ListAnswer> {
  return { list, entry, ...(await run.get(listJudgement, `${list.id} ${entry}`)) }
}

/** May the list be believed for entries of this kind? Its test entries say so. */
export function testList(run: Run, list: Blocklist, kind: EntryKind): Promise<'good' | 'refusedUs' | WhyUnknown> {
  return run.get(listTest, `${list.id} ${kind === 'domain' ? 'domain' : 'address'}`)
}

/** Why the entry is listed, in the list's own words (RFC 5782 §2.1); asked only for what is listed. Null: it says nothing. */
export const listReason = fact('listReason', async (run, listAndEntry: string): Promise<string | null> => {
  const { query } = queryOf(run, listAndEntry)
  if (query === null) return null
  const { records } = await run.dns.resolveForLists(query, 'TXT')
  return dataOf(records, 'TXT')[0]?.strings.join('') ?? null
})

/** `id entry` */
const listJudgement = fact('listJudgement', async (run, listAndEntry: string): Promise<ListJudgement> => {
  const { list, entry, query } = queryOf(run, listAndEntry)
  if (list === null || query === null) return { state: 'unknown', meanings: [], why: 'noAnswer' }
  const [test, response] = await Promise.all([
    testList(run, list, entryKind(entry)),
    run.dns.resolveForLists(query, 'A'),
  ])
  if (test === 'refusedUs') return { state: 'refusedUs', meanings: [], why: null }
  if (test !== 'good') return { state: 'unknown', meanings: [], why: test }
  return judgeListAnswer(list, response)
})

/** `id domain` or `id address` */
const listTest = fact('listTest', async (run, listAndKind: string): Promise<'good' | 'refusedUs' | WhyUnknown> => {
  const [id = '', kind] = listAndKind.split(' ')
  const list = run.subject.knowledge.blocklists.find((one) => one.id === id)
  const entries = kind === 'domain' ? list?.domainTest : list?.test
  if (list === undefined || entries === null || entries === undefined) return 'selfTest'
  const ask = (entry: string) => run.dns.resolveForLists(listQuery(entry, list.zone) ?? list.zone, 'A')
  const [listed, notListed] = await Promise.all([ask(entries.listed), ask(entries.notListed)])
  return judgeSelfTest(list, listed, notListed)
})

function queryOf({ subject }: Run, listAndEntry: string) {
  const [id = '', entry = ''] = listAndEntry.split(' ')
  const list = subject.knowledge.blocklists.find((one) => one.id === id) ?? null
  return { list, entry, query: list === null ? null : listQuery(entry, list.zone) }
}
