import type { SpfTermNode, SpfTreeNode } from './spf-tree.ts'

const MOST_LINES = 150

/** The tree as indented lines, for people: each record, each term, what it asks, what it costs, and what became of it. */
export function drawTree(tree: SpfTreeNode): readonly string[] {
  return recordLines(tree, '').slice(0, MOST_LINES)
}

function recordLines(tree: SpfTreeNode, indent: string): readonly string[] {
  const what = tree.text ?? (tree.reason === 'noRecord' ? '(no SPF record)' : `(${tree.reason})`)
  const result = tree.result === null ? '' : ` = ${tree.result}`
  return [`${indent}${tree.domain}: ${what}${result}`, ...tree.terms.flatMap((term) => termLines(term, `${indent}  `))]
}

function termLines(term: SpfTermNode, indent: string): readonly string[] {
  const cost = term.lookups === 0 ? '' : `  [${term.lookups}]`
  const loop = term.loop ? '  (loop)' : ''
  const target = term.target === null || term.text.includes(term.target) ? '' : ` -> ${term.target}`
  const outcome = term.outcome === 'seen' ? '' : `  ${term.decided ? '** ' : ''}${term.outcome}`
  const questions = term.questions.map(
    ({ name, type, status, answers }) =>
      `${indent}  ${name} ${type}: ${answers.length > 0 ? answers.join(', ') : status}`,
  )
  const below = term.record === null ? [] : recordLines(term.record, `${indent}  `)
  return [`${indent}${term.text}${target}${cost}${loop}${outcome}`, ...questions, ...below]
}
