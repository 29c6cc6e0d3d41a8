import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder in which one of these texts stands, as UTF-8 or UTF-16. */
export function filesWith(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name)
    // A program that runs has files that come and go.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false
    const content = readFileSync(path, 'latin1')
    return texts.some(
      (text) => content.includes(text) || content.includes(Buffer.from(text, 'utf16le').toString('latin1')),
    )
  })
}
