import { CHECKS } from '../../engine/checks/registry.ts'
import type { Report } from '../../engine/checks/report.ts'
import { WrongRequest } from '../../node/checks/check-request.ts'
import { runDomainChecks } from '../../node/checks/run-domain-checks.ts'
import { AREA_NAMES } from '../../text/check-areas.ts'
import { LEVEL_NAMES } from '../../text/check-outcomes.ts'
import type { Language } from '../../text/language.ts'
import { type CheckArguments, parseCheckArguments } from '../check/arguments.ts'
import { CHECK_EXIT, type CheckExit, exitCodeOf } from '../check/exit-code.ts'
import { reportForPeople } from '../check/for-people.ts'
import { reportToJson } from '../check/to-json.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson } from '../output/terminal-text.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `postdesk check` */
export async function checkCommand(argv: readonly string[], knowledgeFile: string): Promise<CheckExit> {
  const given = parseCheckArguments(argv, process.env)
  if (given.do === 'help') {
    ;(await import('./help.ts')).helpCommand(['check'])
    return CHECK_EXIT.noFailure
  }
  if (given.do === 'list') return printList(given.json, given.language)
  const report = await run(given, knowledgeFile)
  process.stdout.write(await printed(report, given))
  return exitCodeOf(report, given.request.only)
}

type Running = Extract<CheckArguments, { readonly do: 'run' }>

/** Ctrl+C ends the questions, not the report: what was found until then is told. */
async function run({ request }: Running, knowledgeFile: string): Promise<Report> {
  const stop = new AbortController()
  const cancel = () => stop.abort()
  process.once('SIGINT', cancel)
  try {
    return await runDomainChecks(request, { knowledgeFile, signal: stop.signal, environment: process.env })
  } catch (error) {
    if (error instanceof WrongRequest) throw new WrongUsage(error.message)
    throw error
  } finally {
    process.off('SIGINT', cancel)
  }
}

async function printed(report: Report, { output, language, verbose }: Running): Promise<string> {
  switch (output) {
    case 'json':
      return `${terminalJson(JSON.stringify(reportToJson(report, language), null, 2))}\n`
    case 'markdown':
      return (await import('../../text/reports/markdown.ts')).reportAsMarkdown(report, language)
    case 'html':
      return (await import('../../text/reports/html.ts')).reportAsHtml(report, language)
    default:
      return reportForPeople(report, language, styleFor(process.stdout), verbose)
  }
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
