import type { DataOf } from '../dns/record.ts'
import { isConclusive } from '../dns/response.ts'
import { evaluateRecord } from './evaluate-record.ts'
import { readRecord, type SpfRecord, spfTexts } from './read-record.ts'
import { cut } from './show-answers.ts'
import { type Checked, type Evaluation, since, stand } from './spf-evaluation.ts'
import type { SpfTreeNode } from './spf-tree.ts'

/**
 * RFC 7208 §4: `check_host()` of a domain whose name is known to be sound, or null. `explains`: a fail is explained
 * (not below an include, §6.2).
 */
export async function checkHost(evaluation: Evaluation, name: string | null, explains: boolean): Promise<Checked> {
  const before = stand(evaluation)
  const checked = await checkName(evaluation, name, explains)
  return { ...checked, node: { ...checked.node, ...since(before, evaluation) } }
}

async function checkName(evaluation: Evaluation, name: string | null, explains: boolean): Promise<Checked> {
  // §4.3: malformed, or not fully qualified
  if (name === null || !name.includes('.'))
    return plain({ domain: name ?? '', result: 'none', reason: 'malformedDomain' })
  const answer = await evaluation.lookup(name.toLowerCase(), 'TXT')
  const found = { domain: name, status: answer.status }
  if (!isConclusive(answer)) return plain({ ...found, result: 'temperror', reason: 'lookupFailed' })
  const [text, ...others] = spfTexts(answer.data.filter((data): data is DataOf<'TXT'> => data.type === 'TXT'))
  if (text === undefined) return plain({ ...found, result: 'none', reason: 'noRecord' })
  if (others.length > 0) return plain({ ...found, result: 'permerror', reason: 'severalRecords' })
  const record = readRecord(text)
  const read = { ...found, text: cut(text, 2000), problems: record.problems }
  // §4.6: syntax errors anywhere, whatever stands before them
  if (record.problems.length > 0) return plain({ ...read, result: 'permerror', reason: 'syntax' })
  return evaluate(evaluation, record, { ...read, domain: name }, explains)
}

async function evaluate(
  evaluation: Evaluation,
  record: SpfRecord,
  read: Partial<SpfTreeNode> & { readonly domain: string },
  explains: boolean,
): Promise<Checked> {
  const { terms, result, reason, mechanism, explanation } = await evaluateRecord(
    evaluation,
    read.domain,
    record,
    explains,
  )
  return { ...plain({ ...read, terms, result, reason }), mechanism, explanation }
}

function plain(found: Partial<SpfTreeNode> & Pick<Checked['node'], 'domain' | 'result' | 'reason'>): Checked {
  const counts = { lookups: 0, voidLookups: 0, tookMs: 0 }
  const node: SpfTreeNode = { status: null, text: null, problems: [], terms: [], ...counts, ...found }
  return { node, result: node.result ?? 'none', mechanism: null, explanation: null }
}
