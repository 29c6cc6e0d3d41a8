import type { ByteString } from '../../engine/messages/byte-string.ts'
import type { Piece } from './piece.ts'

/** One part of a stream: a message or a line. */
export interface Part {
  /** Counted from 1; null: the stream is not made of parts. */
  readonly number: number | null
  readonly source: ByteString
  /** As in Piece. */
  readonly leftOut: number
}

/** Cuts a stream into parts: write into `room()`, tell how much with `wrote(n)`, and take the parts that are complete. */
export interface Splitter {
  /** The free part of its buffer. Never empty. */
  room(): Buffer
  /** Take all that it yields before writing again. */
  wrote(bytes: number): Generator<Part>
  /** The stream has ended: the rest. */
  end(): Generator<Part>
}

/** The parts with where they are from. */
export function* asPieces(origin: string, parts: Iterable<Part>): Generator<Piece> {
  for (const { number, source, leftOut } of parts) {
    yield { origin: number === null ? origin : `${origin}:${number}`, isPart: number !== null, source, leftOut }
  }
}
