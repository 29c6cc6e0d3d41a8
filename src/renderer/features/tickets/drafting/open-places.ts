import type { DraftOrder } from '../../../../contract/ticket-shapes.ts'
import type { Words } from './kept-words.ts'

/** A piece of a text: words, or a place that waits for a fact. */
export interface TextPiece {
  readonly text: string
  /** The fact that is missing here; null: these are words. */
  readonly open: string | null
}

const PLACE = /(\{\{\w{1,40}\}\})/

/** The words of a text and its open places, in turn. */
export function piecesOf(text: string): readonly TextPiece[] {
  return text
    .split(PLACE)
    .map((piece, index) => ({ text: piece, open: index % 2 === 1 ? piece.slice(2, -2) : null }))
    .filter(({ text }) => text !== '')
}

/** The facts whose places are open, each once, in the order of the text. */
export function openPlaces({ subject, text }: Words): readonly string[] {
  return [...new Set(piecesOf(`${subject}\n${text}`).flatMap(({ open }) => open ?? []))]
}

/** Puts facts into their open places and leaves all other words as they are. In a subject a fact is one line. */
export function fillPlaces({ subject, text }: Words, facts: DraftOrder['facts']): Words {
  return {
    subject: filled(subject, facts).replace(/\s+/g, ' '),
    text: filled(text, facts),
  }
}

function filled(text: string, facts: DraftOrder['facts']): string {
  const known = new Map(Object.entries(facts))
  return piecesOf(text)
    .map((piece) => (piece.open === null ? piece.text : known.get(piece.open) || piece.text))
    .join('')
}
