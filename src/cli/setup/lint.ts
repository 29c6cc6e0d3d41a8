import { readFileSync, statSync } from 'node:fs'
import type { Setup } from '../../engine/setup/setup.ts'
import { netOf } from '../../node/checks/pretended-internet.ts'
import { lintFiles, lintWorld, type PastedFile } from '../../node/setup/lint-files.ts'
import { readSetupKnowledge } from '../../node/setup/read-setup-knowledge.ts'
import { RecordsDesk } from '../../node/setup/records-desk.ts'
import { LINT_TEXT } from '../../text/setup/lint.ts'
import { CHECK_EXIT, type CheckExit } from '../check/exit-code.ts'
import { reportProblem } from '../output/report-problem.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson, terminalText } from '../output/terminal-text.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { kindOf, type SetupArguments } from './setup-arguments.ts'

/** No configuration is larger. */
const MOST_OCTETS = 2_000_000
const TOO_LARGE = `larger than ${MOST_OCTETS} octets`

/** `postdesk setup lint`: files that belong together are looked at together; `-` is what stands at the standard input. */
export async function lintCommand(
  { given, values, json, language }: SetupArguments,
  known: Setup | null,
  { setupKnowledge }: { readonly setupKnowledge: string },
): Promise<CheckExit> {
  const kinds = kindsOf(values.kind ?? [], given)
  const files = given.flatMap((name, index) => readFile(name, kinds[index] ?? null) ?? [])
  if (files.length < given.length) return CHECK_EXIT.couldNotTell
  const view = lintFiles(files, known === null ? null : lintWorld(known, await reverseNames(known, setupKnowledge)))
  const untold = view.files.filter((file) => file.kind === null)
  for (const { name } of untold) reportProblem(`${name}: what it is cannot be told by its form; say it with --kind`)
  if (json) process.stdout.write(terminalJson(`${JSON.stringify({ version: 1, ...view }, null, 2)}\n`))
  else process.stdout.write(forPeople(view, language))
  if (view.findings.some(({ level }) => level !== 'advice')) return CHECK_EXIT.failures
  return untold.length > 0 ? CHECK_EXIT.couldNotTell : CHECK_EXIT.noFailure
}

/** One for each file, or none. */
function kindsOf(names: readonly string[], given: readonly string[]): readonly PastedFile['kind'][] {
  if (given.filter((name) => name === '-').length > 1)
    throw new WrongUsage('expected - once: there is only one standard input')
  if (names.length > 0 && names.length !== given.length)
    throw new WrongUsage(`expected one --kind for each file, in their order (${given.length}), got ${names.length}`)
  return names.map((name) => kindOf(name))
}

/** Names that the addresses really have; what cannot be asked is not known. */
function reverseNames({ values }: Setup, setupKnowledge: string): Promise<readonly string[]> {
  if (values.ipv4 === '' && values.ipv6 === '') return Promise.resolve([])
  const knowledge = () => readSetupKnowledge(setupKnowledge)
  return new RecordsDesk({ net: netOf(process.env), knowledge, now: () => new Date() }).reverseNames(values)
}

function readFile(name: string, kind: PastedFile['kind']): PastedFile | null {
  try {
    if (name !== '-' && statSync(name).size > MOST_OCTETS) throw new Error(TOO_LARGE)
    const text = readFileSync(name === '-' ? 0 : name, 'utf8')
    if (text.length > MOST_OCTETS) throw new Error(TOO_LARGE)
    return { name, text, kind }
  } catch (error) {
    reportProblem(`expected a configuration in ${name}: ${error instanceof Error ? error.message : error}`)
    return null
  }
}

function forPeople(
  { files, findings, moreFindings }: ReturnType<typeof lintFiles>,
  language: SetupArguments['language'],
): string {
  const text = LINT_TEXT[language]
  const style = styleFor(process.stdout)
  const troubles = files.flatMap(({ name, troubles }) =>
    troubles.map(({ line, code, text: quote }) => `${name}:${line}: ${text.trouble[code]}: ${terminalText(quote)}`),
  )
  const found = findings.map(({ file, line, level, title, says, why, change, adds }) =>
    [
      `${file}:${line}: ${text.level[level]}: ${style.strong(terminalText(title[language]))}`,
      `  ${terminalText(says[language])}`,
      `  ${style.faint(terminalText(why[language]))}`,
      ...(change === null
        ? []
        : [
            `  ${change === '' ? text.remove : adds ? text.add : text.instead}`,
            ...change.split('\n').map((one) => `    ${terminalText(one)}`),
          ]),
    ].join('\n'),
  )
  if (found.length + troubles.length === 0) return `${text.nothing}\n`
  const more = moreFindings === 0 ? [] : [text.more(moreFindings)]
  return `${[...found, ...more, ...troubles].join('\n\n')}\n`
}
