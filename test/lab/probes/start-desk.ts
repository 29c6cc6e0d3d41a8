import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { RealLab } from '../real-lab.ts'
import type { DeskLine, DeskOrder, DeskTask } from './desk-task.ts'

/** A desk that runs in the lab's net. */
export interface RunningDesk {
  /** What it said last of each kind. */
  latest(): DeskLine
  order(order: DeskOrder): void
  /** Waits until it says something of which this is so; throws with the last line when that takes too long. */
  until(what: string, isSo: (latest: DeskLine) => boolean, timeoutMs?: number): Promise<DeskLine>
  /** Ends it without any warning; resolves when it is gone. */
  kill(): Promise<void>
  /** What went wrong in it: bugs that it reported, and what came on its error output. */
  complaints(): readonly string[]
}

/** Starts one. `script` is the bundled desk.ts. */
export function startDesk(lab: RealLab, script: string, task: DeskTask): RunningDesk {
  const file = lab.net.write('desk-task.json', JSON.stringify(task))
  const child = lab.net.spawn(process.execPath, [script, file], lab.environment())
  const complaints: string[] = []
  let latest: DeskLine = {}
  let ended = false
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      ended = true
      resolve()
    }),
  )
  child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  if (child.stdout === null) throw new Error('a desk without output')
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = parsed(text)
    if (line?.bug !== undefined) complaints.push(line.bug)
    latest = { ...latest, ...line }
  })
  return {
    latest: () => latest,
    order: (order) => void child.stdin?.write(`${JSON.stringify(order)}\n`),
    until: async (what, isSo, timeoutMs = 20_000) => {
      const end = Date.now() + timeoutMs
      while (!isSo(latest)) {
        if (ended || Date.now() > end)
          throw new Error(
            `${what}: ${JSON.stringify({ ...latest, probes: latest.probes?.length })}\n${complaints.join('\n')}`,
          )
        await wait(20)
      }
      return latest
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
    complaints: () => complaints,
  }
}

/** A line may be cut by the end of the program. */
function parsed(text: string): DeskLine | null {
  try {
    return JSON.parse(text) as DeskLine
  } catch {
    return null
  }
}

const BUILT = join(import.meta.dirname, '../../../out')

/** What the build made, for a desk. */
export const KNOWLEDGE_FILES: DeskTask['knowledgeFiles'] = {
  bounces: join(BUILT, 'knowledge.json'),
  checks: join(BUILT, 'check-knowledge.json'),
  mail: join(BUILT, 'mail-knowledge.json'),
}
