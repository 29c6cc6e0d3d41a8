import type { LintWorld } from '../../engine/lint/lint-rule.ts'
import type { LintView } from '../../engine/setup/setup-views.ts'
import { lintFiles, type PastedFile } from './lint-files.ts'

/** Configurations that are looked through, wherever that is done. */
export interface Linting {
  /** `world`: what is known of the server; null: nothing. Rejects with `timeout` where a file is beyond all measure. */
  lint(input: LintInput): Promise<LintView>
}

export interface LintInput {
  readonly files: readonly PastedFile[]
  readonly world: LintWorld | null
}

/** Looks on the thread that asks. */
export function lintingHere(): Linting {
  return { lint: async ({ files, world }) => lintFiles(files, world) }
}
