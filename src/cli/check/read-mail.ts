import { readFileSync } from 'node:fs'
import { reportProblem } from '../output/report-problem.ts'

/** A mail as a byte string, out of a file or (`-`) the standard input; null: it could not be read, which has been told. */
export function readMail(file: string): string | null {
  try {
    return readFileSync(file === '-' ? 0 : file, 'latin1')
  } catch (error) {
    reportProblem(
      `expected a mail in ${file === '-' ? 'the standard input' : file}, but ${error instanceof Error ? error.message : error}`,
    )
    return null
  }
}
