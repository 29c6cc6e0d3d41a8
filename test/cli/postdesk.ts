import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The command as it is built. */
export const COMMAND = join(import.meta.dirname, '../../out/cli/index.js')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly input?: string | Buffer
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built command to its end. The language is English unless the surroundings say otherwise. */
export function postdesk(argv: readonly string[], { input = '', cwd, env = {} }: Surroundings = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C', ...env },
    ...(cwd ? { cwd } : {}),
  })
  return { code: status, stdout, stderr }
}

/** The same, while a lab in this process goes on answering. */
export function postdeskAside(argv: readonly string[], { input = '', env = {} }: Surroundings = {}): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...argv], { env: { ...process.env, LC_ALL: 'C', ...env } })
  const heard = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      heard[name] += text
    })
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...heard })))
}

/** Starts the built command and measures its memory: the peak in megabytes stands in `peakMegabytes` when it has ended. */
export function startMeasured(argv: readonly string[]) {
  const report = "process.on('exit',()=>process.stderr.write('peak='+process.resourceUsage().maxRSS))"
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${report}`, COMMAND, ...argv])
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<{ readonly code: number | null; readonly peakMegabytes: number }>((resolve) => {
    child.on('close', (code) => resolve({ code, peakMegabytes: Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024 }))
  })
  return { child, ended }
}
