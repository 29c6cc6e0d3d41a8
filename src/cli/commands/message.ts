import { runMessageChecks } from '../../node/checks/run-message-checks.ts'
import { CHECK_EXIT, type CheckExit, exitCodeOf } from '../check/exit-code.ts'
import { parseMessageArguments } from '../check/message-arguments.ts'
import { printReport } from '../check/print-report.ts'
import { readMail } from '../check/read-mail.ts'
import { untilInterrupted } from '../check/until-interrupted.ts'

/** `postdesk message` */
export async function messageCommand(argv: readonly string[], knowledgeFile: string): Promise<CheckExit> {
  const given = parseMessageArguments(argv, process.env)
  if (given.do === 'help') {
    ;(await import('./help.ts')).helpCommand(['message'])
    return CHECK_EXIT.noFailure
  }
  const source = readMail(given.file)
  if (source === null) return CHECK_EXIT.couldNotTell
  const { request } = given
  const report = await untilInterrupted((signal) => runMessageChecks({ ...request, source }, { knowledgeFile, signal }))
  await printReport(report, given)
  return exitCodeOf(report, request.only)
}
