import type { WhyUnknown } from '../../blocklists/judge-list-answer.ts'
import { entryKind } from '../../blocklists/list-entry.ts'
import type { Blocklist } from '../check-knowledge.ts'
import { fact } from '../run.ts'
import { listsOf, testList } from './blocklists.ts'
import { publicSenders } from './public-senders.ts'

/** A list, and what its test entries said. */
export interface TestedList {
  readonly list: Blocklist
  readonly result: 'good' | 'refusedUs' | WhyUnknown
}

/** All lists that this run has something to ask. */
export const testedLists = fact('testedLists', async (run): Promise<readonly TestedList[]> => {
  const { addresses } = await run.get(publicSenders)
  const kinds = [...new Set([...addresses.map(({ address }) => entryKind(address)), 'domain' as const])]
  const pairs = kinds.flatMap((kind) => listsOf(run, kind).map((list) => ({ list, kind })))
  const once = pairs.filter(
    ({ list, kind }, at) =>
      pairs.findIndex((other) => other.list === list && (other.kind === 'domain') === (kind === 'domain')) === at,
  )
  return Promise.all(once.map(async ({ list, kind }) => ({ list, result: await testList(run, list, kind) })))
})
