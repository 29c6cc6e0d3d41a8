import { Fault } from '../../engine/fault.ts'
import { analyseMessage } from '../../node/analysis/analyse-message.ts'
import { parseAnalyseArguments } from '../check/analyse-arguments.ts'
import { analysisForPeople } from '../check/analysis-for-people.ts'
import { analysisToJson } from '../check/analysis-to-json.ts'
import { CHECK_EXIT, type CheckExit, exitCodeOf } from '../check/exit-code.ts'
import { readMail } from '../check/read-mail.ts'
import { untilInterrupted } from '../check/until-interrupted.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson } from '../output/terminal-text.ts'

/** `postdesk analyse` */
export async function analyseCommand(argv: readonly string[], knowledgeFile: string): Promise<CheckExit> {
  const given = parseAnalyseArguments(argv, process.env)
  if (given.do === 'help') {
    ;(await import('./help.ts')).helpCommand(['analyse'])
    return CHECK_EXIT.noFailure
  }
  const source = readMail(given.file)
  if (source === null) return CHECK_EXIT.couldNotTell
  const { request, json, verbose, language } = given
  const analysis = await untilInterrupted((signal) =>
    analyseMessage({ ...request, source }, { knowledgeFile, signal }).catch((error: unknown) => {
      if (error instanceof Fault && error.code === 'cancelled') return null
      throw error
    }),
  )
  if (analysis === null) return CHECK_EXIT.couldNotTell
  const text = json
    ? `${terminalJson(JSON.stringify(analysisToJson(analysis, language), null, 2))}\n`
    : analysisForPeople(analysis, language, styleFor(process.stdout), verbose)
  process.stdout.write(text)
  return exitCodeOf(analysis.report, null)
}
