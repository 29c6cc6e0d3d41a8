/** A file of resources/, not yet believed. */
export interface ResourceFile {
  readonly name: string
  readonly text: string
}

/** Reads files of several kinds; `end` throws, and names each that is wrong with what was expected. */
export function resourceReader() {
  const wrong: string[] = []
  return {
    read: <T>(files: readonly ResourceFile[], parse: (json: unknown) => T): readonly T[] =>
      files.flatMap(({ name, text }) => {
        try {
          return [parse(JSON.parse(text))]
        } catch (error) {
          wrong.push(`${name}: ${error instanceof Error ? error.message : error}`)
          return []
        }
      }),
    end: (): void => {
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    },
  }
}
