import { closeSync, constants, openSync, readSync } from 'node:fs'
import { type BytePath, openablePath, shownPath } from './byte-path.ts'
import { LineSplitter } from './line-splitter.ts'
import { beginsLikeMbox } from './mbox-separator.ts'
import { MessageSplitter } from './message-splitter.ts'
import type { Input, ReadLimits } from './piece.ts'
import { readProblem } from './read-problem.ts'
import { asPieces, type Part, type Splitter } from './splitter.ts'

/** Files up to this size are read into one buffer that all share. */
const SHARED_BYTES = 1 << 20

/** Reads a file as one message, or an mbox as many. What cannot be read is told in its place; nothing is thrown. */
export function* readMessages(path: BytePath, limits: ReadLimits): Generator<Input> {
  yield* openedFile(path, 0, (fd) => messagesOf(fd, path, limits))
}

/** Reads a file line by line. */
export function* readLines(path: BytePath): Generator<Input> {
  yield* openedFile(path, 0, (fd) => linesOf(fd, path))
}

/** As readMessages, for what a folder holds: never waits for the other end of a named pipe. A folder yields `isFolder`. */
export function* readFolderEntry(path: BytePath, limits: ReadLimits): Generator<Input | typeof isFolder> {
  yield* openedFile(path, constants.O_NONBLOCK ?? 0, (fd) => messagesOf(fd, path, limits), isFolder)
}

/** Told in place of a message, where the path is that of a folder. */
export const isFolder = Symbol('isFolder')

function* openedFile<Folder = never>(
  path: BytePath,
  flags: number,
  read: (fd: number) => Generator<Input>,
  folder?: Folder,
): Generator<Input | Folder> {
  let failure: unknown
  let fd: number | undefined
  try {
    fd = openSync(openablePath(path), constants.O_RDONLY | flags)
    yield* read(fd)
  } catch (error) {
    if (!isSystemError(error)) throw error
    failure = error
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
  if (failure === undefined) return
  if (folder !== undefined && isFolderError(failure)) yield folder
  else yield { origin: shownPath(path), problem: readProblem(failure) }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function isFolderError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR'
}

let shared: Buffer | undefined

function* messagesOf(fd: number, path: BytePath, limits: ReadLimits): Generator<Input> {
  shared ??= Buffer.allocUnsafeSlow(SHARED_BYTES)
  const size = fill(fd, shared)
  if (size < SHARED_BYTES && !beginsLikeMbox(shared, size)) {
    yield { origin: shownPath(path), isPart: false, source: shared.toString('latin1', 0, size), leftOut: 0 }
    return
  }
  const splitter = new MessageSplitter(limits)
  shared.copy(splitter.room(), 0, 0, size)
  yield* asPieces(shownPath(path), splitAll(fd, splitter, size))
}

function linesOf(fd: number, path: BytePath): Generator<Input> {
  return asPieces(shownPath(path), splitAll(fd, new LineSplitter(), 0))
}

/** `already`: bytes that stand in the splitter's room, read before. */
function* splitAll(fd: number, splitter: Splitter, already: number): Generator<Part> {
  if (already > 0) yield* splitter.wrote(already)
  for (let bytes = fill(fd, splitter.room()); bytes > 0; bytes = fill(fd, splitter.room())) yield* splitter.wrote(bytes)
  yield* splitter.end()
}

/** Reads until the buffer is full or the file ends; a pipe gives its bytes bit by bit. */
function fill(fd: number, buffer: Buffer): number {
  let filled = 0
  while (filled < buffer.length) {
    const bytes = readSync(fd, buffer, filled, buffer.length - filled, null)
    if (bytes === 0) break
    filled += bytes
  }
  return filled
}
