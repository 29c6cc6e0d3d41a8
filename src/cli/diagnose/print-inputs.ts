import type { DiagnosedInput } from '../../engine/bounces/diagnosis.ts'
import type { Knowledge } from '../../engine/knowledge/compile.ts'
import { type Input, isPiece, type Piece } from '../../node/input/piece.ts'
import { EXIT, type ExitCode, worse } from '../exit-code.ts'
import { ChunkWriter } from '../output/chunk-writer.ts'
import { reportUnread } from '../output/report-problem.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson } from '../output/terminal-text.ts'
import type { DiagnoseArguments } from './arguments.ts'
import { diagnosePiece } from './diagnose-piece.ts'
import { forPeople } from './for-people.ts'
import type { Live } from './live-output.ts'
import { openInputs } from './open-inputs.ts'
import { toJsonWithSummary } from './to-json.ts'

/** As much as the window takes; of more, both ends. */
const LIMITS = { headBytes: 120 << 20, tailBytes: 30 << 20 }

/** Prints every input, laid out for people or as JSON, and tells by the exit code whether it was understood. */
export async function printInputs(
  wanted: DiagnoseArguments,
  knowledge: Knowledge,
  checkKnowledgeFile: string,
): Promise<ExitCode> {
  const writer = new ChunkWriter(process.stdout)
  const printer = wanted.output === 'json' ? jsonPrinter(wanted) : peoplePrinter(wanted)
  let exitCode: ExitCode = EXIT.understood
  for await (const input of allInputs(wanted)) {
    if (!isPiece(input)) exitCode = worse(exitCode, reportUnread(input))
    else {
      const diagnosed = diagnosePiece(input, knowledge, {})
      exitCode = worse(exitCode, TELLS_OF_DELIVERY.has(diagnosed.kind) ? EXIT.understood : EXIT.notUnderstood)
      const live = wanted.live === null ? null : await liveOf(diagnosed, wanted.live, checkKnowledgeFile)
      if (writer.add(printer.next(input, diagnosed, live))) await writer.flush()
    }
    if (writer.isGone) return exitCode
  }
  writer.add(printer.end())
  await writer.flush()
  return exitCode
}

/** What makes checks is loaded only when some are to be made. Throws WrongUsage for a wrong domain or resolver. */
async function liveOf(diagnosed: DiagnosedInput, live: LiveRequest, knowledgeFile: string): Promise<Live> {
  const { confirmAll, liveForPeople, liveToJson } = await import('./live.ts')
  const confirmations = await confirmAll(diagnosed, { ...live, knowledgeFile })
  return {
    forPeople: (at, language, style) =>
      confirmations
        .slice(at, at + 1)
        .map((one) => liveForPeople(one, language, style))
        .join(''),
    toJson: (at, language) => confirmations.slice(at, at + 1).map((one) => liveToJson(one, language))[0],
  }
}

const TELLS_OF_DELIVERY: ReadonlySet<DiagnosedInput['kind']> = new Set<DiagnosedInput['kind']>([
  'dsn',
  'bounce',
  'reply',
  'log',
])

async function* allInputs({ inputs }: DiagnoseArguments): AsyncGenerator<Input> {
  for (const argument of inputs) {
    for await (const batch of openInputs(argument, { folders: false, lines: false, limits: LIMITS })) yield* batch
  }
}

type LiveRequest = NonNullable<DiagnoseArguments['live']>

interface Printer {
  readonly next: (piece: Piece, diagnosed: DiagnosedInput, live: Live | null) => string
  readonly end: () => string
}

function peoplePrinter({ language }: DiagnoseArguments): Printer {
  const style = styleFor(process.stdout)
  let printed = 0
  return {
    next: ({ origin }, diagnosed, live) =>
      `${printed++ > 0 ? '\n' : ''}${forPeople(origin, diagnosed, language, style, live)}`,
    end: () => '',
  }
}

/** An object for one argument; an array where there are several, or where the one is an mbox. */
function jsonPrinter({ inputs, language }: DiagnoseArguments): Printer {
  let isArray = inputs.length > 1
  let printed = 0
  return {
    next: ({ origin, isPart }, diagnosed, live) => {
      isArray ||= isPart
      const opening = printed++ > 0 ? ',\n' : isArray ? '[\n' : ''
      return opening + terminalJson(JSON.stringify(toJsonWithSummary(origin, diagnosed, language, live), null, 2))
    },
    end: () => (isArray ? (printed > 0 ? '\n]\n' : '[]\n') : printed > 0 ? '\n' : ''),
  }
}
