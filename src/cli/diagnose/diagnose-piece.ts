import { type DiagnoseOptions, diagnose } from '../../engine/bounces/diagnose.ts'
import type { DiagnosedInput } from '../../engine/bounces/diagnosis.ts'
import type { Knowledge } from '../../engine/knowledge/compile.ts'
import type { Piece } from '../../node/input/piece.ts'

/** Diagnoses what was read, and says so when a part of it was not. */
export function diagnosePiece(
  { source, leftOut }: Piece,
  knowledge: Knowledge,
  options: DiagnoseOptions,
): DiagnosedInput {
  const diagnosed = diagnose(source, knowledge, options)
  if (leftOut === 0) return diagnosed
  const limit = `too large to be read whole: ${leftOut} of ${leftOut + source.length} bytes were left out`
  return { ...diagnosed, limits: [...diagnosed.limits, limit] }
}
