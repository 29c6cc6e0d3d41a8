import type { Outcome } from '../../../src/engine/bounces/diagnosis.ts'
import { readLogLine } from '../../../src/engine/logs/read-log-line.ts'

/** What an outcome states: its fields without those that are null. */
export type Stated = Partial<Outcome>

/** What the last of these lines tells, the others having been read before it. */
export function toldBy(...lines: readonly string[]): readonly Stated[] {
  const memory = new Map<string, string>()
  const told = lines.map((line) => readLogLine(line, memory))
  return (told.at(-1) ?? []).map(stated)
}

/** What all of these lines tell, in their order. */
export function toldByAll(...lines: readonly string[]): readonly Stated[] {
  const memory = new Map<string, string>()
  return lines.flatMap((line) => readLogLine(line, memory)).map(stated)
}

function stated(outcome: Outcome): Stated {
  return Object.fromEntries(Object.entries(outcome).filter(([, value]) => value !== null))
}
