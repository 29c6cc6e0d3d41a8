import { CHECKS } from '../../engine/checks/registry.ts'
import { runDomainChecks } from '../../node/checks/run-domain-checks.ts'
import { AREA_NAMES } from '../../text/check-areas.ts'
import { LEVEL_NAMES } from '../../text/check-outcomes.ts'
import type { Language } from '../../text/language.ts'
import { parseCheckArguments } from '../check/check-arguments.ts'
import { CHECK_EXIT, type CheckExit, exitCodeOf } from '../check/exit-code.ts'
import { printReport } from '../check/print-report.ts'
import { untilInterrupted } from '../check/until-interrupted.ts'

/** `postdesk check` */
export async function checkCommand(argv: readonly string[], knowledgeFile: string): Promise<CheckExit> {
  const given = parseCheckArguments(argv, process.env)
  if (given.do === 'help') {
    ;(await import('./help.ts')).helpCommand(['check'])
    return CHECK_EXIT.noFailure
  }
  if (given.do === 'list') return printList(given.json, given.language)
  const { request } = given
  const report = await untilInterrupted((signal) => runDomainChecks(request, { knowledgeFile, signal }))
  await printReport(report, given)
  return exitCodeOf(report, request.only)
}

function printList(json: boolean, language: Language): CheckExit {
  const checks = CHECKS.map(({ id, area, level, subject, title, cites }) => ({
    id,
    area,
    level,
    subject,
    title: title[language],
    cites,
  }))
  const line = ({ id, area, level, title }: (typeof checks)[number]) =>
    `${id.padEnd(34)} ${AREA_NAMES[area][language]} · ${LEVEL_NAMES[level][language]} · ${title}`
  process.stdout.write(json ? `${JSON.stringify(checks, null, 2)}\n` : `${checks.map(line).join('\n')}\n`)
  return CHECK_EXIT.noFailure
}
