import type { Knowledge } from '../../engine/knowledge/compile.ts'
import type { LogMemory } from '../../engine/logs/log-memory.ts'
import { type Input, isPiece, type Piece } from '../../node/input/piece.ts'
import { EXIT, type ExitCode, worse } from '../exit-code.ts'
import { ChunkWriter } from '../output/chunk-writer.ts'
import { heapGrowthLimit } from '../output/heap-growth.ts'
import { reportUnread } from '../output/report-problem.ts'
import { terminalJson } from '../output/terminal-text.ts'
import type { DiagnoseArguments } from './arguments.ts'
import { diagnosePiece } from './diagnose-piece.ts'
import { openInputs } from './open-inputs.ts'
import { toJson } from './to-json.ts'

/** Of a larger message only both ends are read, so that memory stays flat whatever comes. */
const LIMITS = { headBytes: 6 << 20, tailBytes: 2 << 20 }

/** Prints one line of JSON for each message or log line. What cannot be read is reported, and the rest still printed. */
export async function printLines(wanted: DiagnoseArguments, knowledge: Knowledge): Promise<ExitCode> {
  const writer = new ChunkWriter(process.stdout)
  const limitHeapGrowth = heapGrowthLimit()
  let exitCode: ExitCode = EXIT.understood
  for await (const batch of allBatches(wanted)) {
    for (const input of batch) {
      if (!isPiece(input)) exitCode = worse(exitCode, reportUnread(input))
      else if (writer.addLine(lineFor(input, wanted, knowledge))) {
        limitHeapGrowth()
        await writer.flush()
      }
      if (writer.isGone) return exitCode
    }
  }
  await writer.flush()
  return exitCode
}

async function* allBatches({ inputs, log }: DiagnoseArguments): AsyncGenerator<Iterable<Input>> {
  for (const argument of inputs) yield* openInputs(argument, { folders: true, lines: log, limits: LIMITS })
}

function lineFor(piece: Piece, { log, language }: DiagnoseArguments, knowledge: Knowledge): string {
  const diagnosed = diagnosePiece(piece, knowledge, log ? { as: 'log', memory: logMemory } : {})
  return terminalJson(JSON.stringify(toJson(piece.origin, diagnosed, language)))
}

const logMemory: LogMemory = new Map()
