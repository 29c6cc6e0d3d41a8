import { statSync } from 'node:fs'
import { toBytePath } from '../../node/input/byte-path.ts'
import type { Input, ReadLimits } from '../../node/input/piece.ts'
import { readLines, readMessages } from '../../node/input/read-file.ts'
import { readFolder } from '../../node/input/read-folder.ts'
import { readProblem } from '../../node/input/read-problem.ts'
import { readLineStream, readMessageStream, STDIN } from '../../node/input/read-stdin.ts'

/** How the inputs are to be read. */
export interface Reading {
  /** Folders are gone through. */
  readonly folders: boolean
  /** Each line is an input. */
  readonly lines: boolean
  readonly limits: ReadLimits
}

/** Everything that one argument of the command line names, in order, batch by batch as it is read. */
export async function* openInputs(argument: string, reading: Reading): AsyncGenerator<Iterable<Input>> {
  if (argument === STDIN) yield* standardInput(reading)
  else yield pathInputs(argument, reading)
}

async function* standardInput({ lines, limits }: Reading): AsyncGenerator<Iterable<Input>> {
  try {
    yield* lines ? readLineStream(process.stdin) : readMessageStream(process.stdin, limits)
  } catch (error) {
    yield [{ origin: STDIN, problem: readProblem(error) }]
  }
}

function pathInputs(argument: string, { folders, lines, limits }: Reading): Iterable<Input> {
  const path = toBytePath(argument)
  if (lines) return readLines(path)
  if (!folders || !statSync(argument, { throwIfNoEntry: false })?.isDirectory()) return readMessages(path, limits)
  return readFolder(path, limits)
}
