import type { Knowledge } from '../../engine/knowledge/compile.ts'
import { STDIN } from '../../node/input/read-stdin.ts'
import { loadKnowledge } from '../../node/knowledge/load-knowledge.ts'
import { type DiagnoseArguments, parseDiagnoseArguments } from '../diagnose/arguments.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { reportProblem } from '../output/report-problem.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `postdesk diagnose` */
export async function diagnoseCommand(
  argv: readonly string[],
  { knowledge: knowledgeFile, checkKnowledge }: { readonly knowledge: string; readonly checkKnowledge: string },
): Promise<ExitCode> {
  const given = parseDiagnoseArguments(argv, process.env)
  if (given.help) return (await import('./help.ts')).helpCommand(['diagnose'])
  const wanted = { ...given, inputs: given.inputs.length > 0 ? given.inputs : [pipedInput()] }
  if (wanted.inputs.includes(STDIN)) announceTyping()
  const knowledge = await readKnowledge(wanted, knowledgeFile)
  if (knowledge === null) return EXIT.notRead
  if (wanted.output === 'jsonl') return (await import('../diagnose/print-lines.ts')).printLines(wanted, knowledge)
  return (await import('../diagnose/print-inputs.ts')).printInputs(wanted, knowledge, checkKnowledge)
}

/** Without any argument something must be piped in; a person at a keyboard has forgotten the file. */
function pipedInput(): string {
  if (process.stdin.isTTY)
    throw new WrongUsage('expected a file, or - for the standard input, got nothing (postdesk help diagnose)')
  return STDIN
}

function announceTyping(): void {
  if (process.stdin.isTTY) {
    process.stderr.write(
      'Paste the bounce, the SMTP reply or the log lines; end with Ctrl+D on a line of its own (Windows: Ctrl+Z, Enter).\n',
    )
  }
}

async function readKnowledge({ knowledge }: DiagnoseArguments, knowledgeFile: string): Promise<Knowledge | null> {
  try {
    if (knowledge === null) return loadKnowledge(knowledgeFile)
    return (await import('../../node/knowledge/own-knowledge.ts')).loadKnowledgeWithOwn(knowledgeFile, knowledge)
  } catch (error) {
    reportProblem(`expected the knowledge files, but ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
