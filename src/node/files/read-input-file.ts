import { type FileHandle, open } from 'node:fs/promises'
import { Fault } from '../../engine/fault.ts'

/** Reads one file that the user chose. Rejects with `too-large` or `file-not-readable`; waits for no pipe or device. */
export async function readInputFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch(notReadable)
  try {
    return await readWhole(file, maxBytes)
  } finally {
    await file.close()
  }
}

async function readWhole(file: FileHandle, maxBytes: number): Promise<Uint8Array> {
  const info = await file.stat()
  if (!info.isFile()) throw new Fault('file-not-readable', 'not a regular file')
  if (info.size > maxBytes) throw new Fault('too-large', `${info.size} of at most ${maxBytes} bytes`)
  return file.readFile().catch(notReadable)
}

function notReadable(cause: NodeJS.ErrnoException): never {
  throw new Fault('file-not-readable', cause.code ?? '', cause)
}
