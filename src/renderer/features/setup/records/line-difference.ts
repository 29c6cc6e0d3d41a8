/** A line of one name and type, and what becomes of it. */
export interface DiffLine {
  readonly data: string
  readonly fate: 'goes' | 'stays' | 'comes'
  /** Pieces of the text; those that only this side has stand out. */
  readonly pieces: readonly { readonly text: string; readonly isOther: boolean }[]
}

/** More pieces than a person compares; a record may be long and hostile. */
const MOST_PIECES = 400

/** Both sides of a change, line by line. Where one line takes the place of one other, what differs within them stands out. */
export function lineDifference(before: readonly string[], after: readonly string[]) {
  const gone = before.filter((one) => !after.includes(one))
  const come = after.filter((one) => !before.includes(one))
  const isPair = gone.length === 1 && come.length === 1
  const [oldLine = '', newLine = ''] = [gone[0], come[0]]
  const side = (lines: readonly string[], others: readonly string[], fate: 'goes' | 'comes', other: string) =>
    lines.map((data): DiffLine => {
      if (others.includes(data)) return { data, fate: 'stays', pieces: [{ text: data, isOther: false }] }
      return { data, fate, pieces: isPair ? piecesOf(data, other) : [{ text: data, isOther: false }] }
    })
  return { before: side(before, after, 'goes', newLine), after: side(after, before, 'comes', oldLine) }
}

/** Cut at spaces and semicolons: the words of SPF, the tags of DKIM and DMARC, the fields of MX and SRV. */
function piecesOf(text: string, other: string): DiffLine['pieces'] {
  const words = text.match(/[^\s;]+|[\s;]+/g) ?? []
  if (words.length > MOST_PIECES) return [{ text, isOther: false }]
  const there = new Set(other.split(/[\s;]+/))
  return words.map((word) => ({ text: word, isOther: !/^[\s;]+$/.test(word) && !there.has(word) }))
}
