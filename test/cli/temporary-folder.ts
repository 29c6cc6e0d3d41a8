import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A folder for each test of the file, removed after it. */
export function temporaryFolder() {
  let path = ''
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'postdesk-cli-'))
  })
  afterEach(() => rmSync(path, { recursive: true, force: true, maxRetries: 10 }))
  return {
    path: (name = '') => join(path, name),
    /** Writes a file in it, and gives its path. */
    write(name: string, content: string | Buffer): string {
      const file = join(path, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
      return file
    },
  }
}
