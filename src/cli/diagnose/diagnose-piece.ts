import { type DiagnoseOptions, diagnose } from '../../engine/bounces/diagnose.ts'
import type { DiagnosedInput } from '../../engine/bounces/diagnosis.ts'
import type { Knowledge } from '../../engine/knowledge/compile.ts'
import type { Piece } from '../../node/input/piece.ts'

/** Diagnoses what was read, and says so when a part of it was not. */
export function diagnosePiece({ source, size }: Piece, knowledge: Knowledge, options: DiagnoseOptions): DiagnosedInput {
  const diagnosed = diagnose(source, knowledge, options)
  if (size <= source.length) return diagnosed
  const limit = `${size} bytes; only the beginning and the end, ${source.length} bytes, were read`
  return { ...diagnosed, limits: [...diagnosed.limits, limit] }
}
