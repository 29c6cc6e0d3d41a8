import { readFileSync } from 'node:fs'
import { WrongUsage } from './wrong-usage.ts'

/** A mail with its attachments. */
export const MOST_MAIL = 50_000_000
/** What `tickets.takeAnswer` of the window takes. */
export const MOST_ANSWER = 10_000_000
const MOST_TEXT = 100_000

/** The octets of a file; `-` is the standard input. Throws WrongUsage. */
export function readGiven(file: string, most: number): Uint8Array {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file)
    if (bytes.length > most) throw new Error(`it has more than ${most} bytes`)
    return new Uint8Array(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new WrongUsage(`expected something to read in ${file === '-' ? 'the standard input' : file}, but ${why}`)
  }
}

/** The same as text. */
export function readGivenText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readGiven(file, MOST_TEXT))
  } catch (error) {
    if (error instanceof WrongUsage) throw error
    throw new WrongUsage(`expected text in UTF-8 in ${file === '-' ? 'the standard input' : file}`)
  }
}
