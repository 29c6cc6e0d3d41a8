import type { DataOf } from '../dns/record.ts'
import { isAscii } from '../messages/byte-string.ts'
import { readMacroText } from './macro-string.ts'
import { type Evaluation, since, stand, type TermContext, termContext } from './spf-evaluation.ts'
import type { Modifier } from './spf-term.ts'
import type { SpfTermNode } from './spf-tree.ts'
import { expandIn, targetOf } from './target-name.ts'
import { unseenTerm } from './term-node.ts'

export interface Explained {
  readonly explanation: string | null
  readonly node: SpfTermNode
}

/** RFC 7208 §6.2: the text for a fail. Whatever is wrong with it, evaluation goes on as if there were none. */
export async function explain(evaluation: Evaluation, domain: string, modifier: Modifier): Promise<Explained> {
  const before = stand(evaluation)
  const context = termContext(evaluation, domain)
  const target = await targetOf(modifier.value, context)
  const explanation = target === null ? null : await findText(target, context)
  const outcome = explanation === null ? 'noMatch' : 'match'
  const { tookMs } = since(before, evaluation)
  return { explanation, node: { ...unseenTerm(modifier, outcome), target, questions: context.questions, tookMs } }
}

async function findText(target: string, context: TermContext): Promise<string | null> {
  const { data } = await context.ask(target, 'TXT')
  const [record, ...others] = data.filter((found): found is DataOf<'TXT'> => found.type === 'TXT')
  if (record === undefined || others.length > 0) return null
  const read = readMacroText(record.strings.join(''), { explanation: true })
  if (read.problem !== null) return null
  const text = await expandIn(read.parts, context)
  // "Since the explanation string is intended for an SMTP response … the explanation string MUST be limited to US-ASCII."
  return isAscii(text) ? text : null
}
