import { readFile, stat } from 'node:fs/promises'
import { Fault } from '../../engine/fault.ts'

/** Reads one file that the user chose. Rejects with `too-large` or `file-not-readable`. */
export async function readInputFile(path: string, maxBytes: number): Promise<Uint8Array> {
  const info = await stat(path).catch(notReadable)
  // Before it is opened: opening a pipe waits until somebody writes into it.
  if (!info.isFile()) throw new Fault('file-not-readable', 'not a regular file')
  if (info.size > maxBytes) throw new Fault('too-large', `${info.size} of at most ${maxBytes} bytes`)
  return readFile(path).catch(notReadable)
}

function notReadable(cause: NodeJS.ErrnoException): never {
  throw new Fault('file-not-readable', cause.code ?? '', cause)
}
