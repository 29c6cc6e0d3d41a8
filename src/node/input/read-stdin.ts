import type { Readable } from 'node:stream'
import { LineSplitter } from './line-splitter.ts'
import { MessageSplitter } from './message-splitter.ts'
import type { Piece, ReadLimits } from './piece.ts'
import { asPieces, type Splitter } from './splitter.ts'

/** How the standard input is called. */
export const STDIN = '-'

/** Reads a stream as one message, or an mbox as many. Rejects when the stream breaks. */
export async function* readMessageStream(stream: Readable, limits: ReadLimits): AsyncGenerator<Iterable<Piece>> {
  yield* splitStream(stream, new MessageSplitter(limits))
}

/** Reads a stream line by line. Rejects when the stream breaks. */
export async function* readLineStream(stream: Readable): AsyncGenerator<Iterable<Piece>> {
  yield* splitStream(stream, new LineSplitter())
}

async function* splitStream(stream: Readable, splitter: Splitter): AsyncGenerator<Iterable<Piece>> {
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    for (let at = 0; at < bytes.length; ) {
      const copied = bytes.copy(splitter.room(), 0, at)
      at += copied
      yield asPieces(STDIN, splitter.wrote(copied))
    }
  }
  yield asPieces(STDIN, splitter.end())
}
