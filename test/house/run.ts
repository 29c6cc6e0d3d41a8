import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from './project.ts'

/** What a command said, both ways, and how it ended. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a script of Node as a process of its own, without colours. */
export function runNode(
  script: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Run {
  const { FORCE_COLOR, ...env } = { ...process.env, ...options.env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, script), ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { ...env, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
  })
  return { code: status, stdout, stderr }
}
