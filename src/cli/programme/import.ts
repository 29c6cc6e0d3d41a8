import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ProgrammeImport } from '../../engine/programmes/programme-views.ts'
import type { Language } from '../../text/language.ts'
import { describeImport, describeImportTrouble } from '../../text/programmes/import.ts'
import { ACCOUNT_EXIT, type AccountExit } from '../mailbox/account-exit.ts'
import { reportProblem } from '../output/report-problem.ts'
import { terminalText } from '../output/terminal-text.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { printProgrammeJson } from './print-programme-json.ts'
import type { ProgrammeAction } from './programme-values.ts'

/** As large as the window takes a file. */
const LARGEST = 10_000_000

type Named = { readonly name: string } & ProgrammeImport

/** `postdesk programme import` */
export function importFiles(files: readonly string[]): ProgrammeAction {
  if (files.length === 0) throw new WrongUsage('expected files, or - for the standard input')
  return async ({ tickets }, { json, language }) => {
    const imports: Named[] = []
    for (const file of files) {
      const bytes = read(file)
      if (bytes === null) continue
      const name = file === '-' ? file : basename(file)
      imports.push({ name, ...(await tickets.programmes.import(name, bytes)) })
    }
    tell(imports, json, language)
    return imports.length < files.length ? ACCOUNT_EXIT.notPossible : exitOf(imports)
  }
}

/** `postdesk programme fetch` */
export function fetchSnds(): ProgrammeAction {
  return async ({ tickets }, { json, language }) => {
    const imports = (await tickets.programmes.fetchSnds()).map((one) => ({ name: 'SNDS', ...one }))
    tell(imports, json, language)
    return exitOf(imports)
  }
}

/** Null: it could not be read, which has been told. */
function read(file: string): Uint8Array | null {
  try {
    if (file !== '-' && statSync(file).size > LARGEST) throw new Error(`it is larger than ${LARGEST} octets`)
    const bytes = readFileSync(file === '-' ? 0 : file)
    if (bytes.length > LARGEST) throw new Error(`it is larger than ${LARGEST} octets`)
    return bytes
  } catch (error) {
    reportProblem(`expected a file at ${terminalText(file)}, but ${error instanceof Error ? error.message : error}`)
    return null
  }
}

/** What was read goes to the standard output, what was not taken to the standard error. */
function tell(imports: readonly Named[], json: boolean, language: Language): void {
  if (json) {
    printProgrammeJson({ imports })
    return
  }
  for (const { name, ...one } of imports) {
    const title = terminalText(name)
    process.stdout.write(`${title}: ${describeImport(one, language)}\n`)
    for (const trouble of one.troubles)
      reportProblem(`${title}: ${terminalText(describeImportTrouble(trouble, language))}`)
    if (one.moreTroubles > 0) reportProblem(`${title}: +${one.moreTroubles}`)
  }
}

function exitOf(imports: readonly ProgrammeImport[]): AccountExit {
  const isWell = imports.every(({ kind, troubles }) => kind !== null && troubles.length === 0)
  return isWell ? ACCOUNT_EXIT.done : ACCOUNT_EXIT.refused
}
