import { terminalJson } from '../output/terminal-text.ts'

/** One JSON value on the standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${terminalJson(JSON.stringify(value, null, 2))}\n`)
}
