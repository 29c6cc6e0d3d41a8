import { terminalJson } from '../output/terminal-text.ts'

/** One JSON object on the standard output, in the shape of resources/schemas/programmes.schema.json. */
export function printProgrammeJson(value: object): void {
  process.stdout.write(`${terminalJson(JSON.stringify({ version: 1, ...value }, null, 2))}\n`)
}
