import type { ByteString } from '../../engine/messages/byte-string.ts'

/** One message or log line, read. */
export interface Piece {
  /** Where it is from: a path, with `:n` for the n-th message of an mbox or line of a log; `-` is the standard input. */
  readonly origin: string
  /** True for a message of an mbox and for a line of a log. */
  readonly isPart: boolean
  readonly source: ByteString
  /** Bytes of it that were left out, as it is too large: of a message the middle, of a line the end. */
  readonly leftOut: number
}

/** What could not be read, and why. */
export interface Unreadable {
  readonly origin: string
  /** One line: what was expected, and what came. */
  readonly problem: string
}

/** What reading yields, in order. */
export type Input = Piece | Unreadable

/** How much of a large message is kept: this many bytes from its beginning and from its end. */
export interface ReadLimits {
  readonly headBytes: number
  readonly tailBytes: number
}

/** True for what was read. */
export function isPiece(input: Input): input is Piece {
  return 'source' in input
}
