import { readdirSync, readFileSync } from 'node:fs'
import { ZodError } from 'zod'

/** The names of the files of knowledge in a user's own folder, in order; null: there is no such folder. */
export function jsonFilesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Throws an Error whose message names the file, the place in it, and what was expected there. */
export function readOwnFile<Content>(file: string, parse: (json: unknown) => Content): Content {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`${file}: ${whatIsWrong(error)}`, { cause: error })
  }
}

function whatIsWrong(error: unknown): string {
  const issue = error instanceof ZodError ? error.issues[0] : undefined
  if (issue) return `${issue.path.join('.') || 'the file'}: ${issue.message}`
  return error instanceof Error ? error.message : String(error)
}
