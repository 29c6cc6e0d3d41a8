import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../../engine/fault.ts'

/**
 * Writes a file whole or not at all: into a new file beside it, down to the disk, then under its name. A kill leaves the
 * old file or the new one. Only the user may read it. Throws a Fault when it cannot be written.
 */
export async function replaceFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeToDisk(temporary, write)
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error instanceof Error && 'code' in error ? writeFault(error) : error
  }
}

async function writeToDisk(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await write(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Without it the new name itself may be lost with the power. Windows knows no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function writeFault(error: Error & { readonly code: unknown }): Error {
  if (error instanceof Fault) return error
  return new Fault(error.code === 'ENOSPC' ? 'disk-full' : 'file-not-writable', String(error.code), error)
}
