import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInputFile } from '../../../src/node/files/read-input-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a file that the user chose', () => {
  test('is read up to the limit', async () => {
    const file = join(temporaryFolder(), 'a.eml')
    writeFileSync(file, 'x'.repeat(100))
    expect((await readInputFile(file, 100)).byteLength).toBe(100)
    await expect(readInputFile(file, 99)).rejects.toMatchObject({ code: 'too-large' })
  })

  test('that is not there, or is a folder, is a fault without its path', async () => {
    const folder = temporaryFolder()
    for (const path of [folder, join(folder, 'nothing')]) {
      const fault = await readInputFile(path, 100).catch((error: unknown) => error)
      expect(fault).toMatchObject({ name: 'Fault', code: 'file-not-readable' })
      expect(String(fault)).not.toContain(folder)
    }
  })

  test('that is a pipe nobody writes into does not keep anybody waiting', async () => {
    const pipe = join(temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    await expect(readInputFile(pipe, 100)).rejects.toMatchObject({ code: 'file-not-readable' })
  })
})
