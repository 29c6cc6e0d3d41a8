import type { Unreadable } from '../../node/input/piece.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { terminalText } from './terminal-text.ts'

/** One line to stderr. A reader that has gone away is no trouble of ours. */
export function reportProblem(message: string): void {
  process.stderr.on('error', ignore)
  process.stderr.write(`postdesk: ${terminalText(message)}\n`)
  process.stderr.off('error', ignore)
}

/** Reports what could not be read, and gives the exit code for it. */
export function reportUnread({ origin, problem }: Unreadable): ExitCode {
  reportProblem(`${origin}: ${problem}`)
  return EXIT.notRead
}

function ignore(): void {}
