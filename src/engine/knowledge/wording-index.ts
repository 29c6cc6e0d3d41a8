import { findWording, parseWording, type Wording } from './wording.ts'

/**
 * Finds which of some thousand wordings stand in a text, in one pass: each wording is filed under the rarest four
 * characters of its longest literal, so that only few of them are looked at closely. The table is arrays of numbers: from one text to the
 * next the processor's cache forgets it, and objects would have to be fetched one by one.
 */
export class WordingIndex<Owner> {
  /** In the order of their place in the table. */
  readonly #entries: readonly Entry<Owner>[]
  /** The entries' grams, in the same order. */
  readonly #grams: Int32Array
  /** By place in the table: where its entries begin; they end where those of the next place begin. */
  readonly #starts = new Uint32Array(TABLE_SIZE + 1)
  /** Those without a gram. */
  readonly #short: readonly Entry<Owner>[]
  #round = 0

  /**
   * @param wordings the patterns and whom they belong to
   * @param grams the result of `rarestGrams` for the same patterns, where it was worked out before: saves most of the start
   */
  constructor(wordings: readonly (readonly [pattern: string, owner: Owner])[], grams?: readonly number[]) {
    const known = grams ?? rarestGrams(wordings.map(([pattern]) => pattern))
    const all = wordings.map(([pattern, owner], at) => makeEntry(pattern, owner, known[at] as number))
    this.#short = all.filter(({ gram }) => gram === NO_GRAM)
    this.#entries = all.filter(({ gram }) => gram !== NO_GRAM).sort((a, b) => placeOf(a.gram) - placeOf(b.gram))
    this.#grams = Int32Array.from(this.#entries, ({ gram }) => gram)
    let entry = 0
    for (let place = 0; place <= TABLE_SIZE; place++) {
      while (entry < this.#grams.length && placeOf(this.#grams[entry] as number) < place) entry++
      this.#starts[place] = entry
    }
  }

  /** Every wording in the text, in the order of the text. The text: lower-case, white space collapsed. */
  find(text: string): Found<Owner>[] {
    const found: Found<Owner>[] = []
    const starts = this.#starts
    const grams = this.#grams
    this.#round++
    for (const entry of this.#short) look(entry, text, found)
    let gram = NO_GRAM
    for (let at = 0; at < text.length; at++) {
      gram = withNext(gram, text.charCodeAt(at))
      const place = placeOf(gram)
      const end = starts[place + 1] as number
      for (let index = starts[place] as number; index < end; index++)
        if (grams[index] === gram) this.#lookOnce(index, text, at - GRAM_LENGTH + 1, found)
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end)
  }

  #lookOnce(index: number, text: string, at: number, found: Found<Owner>[]): void {
    const entry = this.#entries[index] as Entry<Owner>
    if (entry.round === this.#round || !mayStand(entry, text, at)) return
    entry.round = this.#round
    look(entry, text, found)
  }
}

export interface Found<Owner> {
  readonly owner: Owner
  readonly wording: Wording
  readonly start: number
  readonly end: number
}

interface Entry<Owner> {
  readonly pattern: string
  readonly owner: Owner
  readonly gram: number
  /** Read when its gram is first met: most never are. */
  wording: Wording | null
  /** Where in the anchor its gram stands. */
  offset: number
  /** The last search that looked at it: an entry is looked at once in each. */
  round: number
}

function makeEntry<Owner>(pattern: string, owner: Owner, gram: number): Entry<Owner> {
  return { pattern, owner, gram, wording: null, offset: 0, round: 0 }
}

function look<Owner>(entry: Entry<Owner>, text: string, found: Found<Owner>[]): void {
  const wording = wordingOf(entry)
  const place = findWording(wording, text)
  if (place) found.push({ owner: entry.owner, wording, start: place[0], end: place[1] })
}

/** The gram of the entry stands here: does all of its longest literal? */
function mayStand(entry: Entry<unknown>, text: string, at: number): boolean {
  const { anchor } = wordingOf(entry)
  const start = at - entry.offset
  return text.charCodeAt(start) === anchor.charCodeAt(0) && text.startsWith(anchor, start)
}

function wordingOf(entry: Entry<unknown>): Wording {
  if (entry.wording === null) {
    entry.wording = parseWording(entry.pattern)
    while (entry.gram !== NO_GRAM && gramAt(entry.wording.anchor, entry.offset) !== entry.gram) entry.offset++
  }
  return entry.wording
}

const GRAM_LENGTH = 4
/** Of an anchor that is shorter than a gram: its wording is looked for in every text. Few are. */
const NO_GRAM = 0

/** The number of the last four characters. Beyond Latin-1 two runs may share one, which costs a needless look and nothing else. */
function withNext(gram: number, code: number): number {
  return (gram << 8) ^ code
}

function gramAt(text: string, at: number): number {
  let gram = NO_GRAM
  for (let next = at; next < at + GRAM_LENGTH; next++) gram = withNext(gram, text.charCodeAt(next))
  return gram
}

const TABLE_BITS = 14
const TABLE_SIZE = 1 << TABLE_BITS

/** Spreads the grams evenly (multiplicative hashing, by the golden ratio). */
function placeOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - TABLE_BITS)
}

/**
 * For each pattern the number of the four characters under which it is filed: those that are rarest in the patterns themselves
 * and in `samples`, texts of the kind that will be searched (lower-case). The rarer, the fewer wordings are looked at for nothing.
 */
export function rarestGrams(patterns: readonly string[], samples: readonly string[] = []): number[] {
  const anchors = patterns.map((pattern) => parseWording(pattern).anchor)
  const frequency = new Map<number, number>()
  for (const text of [...anchors, ...samples]) countGrams(text, frequency)
  return anchors.map((anchor) => (anchor.length < GRAM_LENGTH ? NO_GRAM : rarest(anchor, frequency)))
}

function countGrams(text: string, frequency: Map<number, number>): void {
  for (let at = 0; at + GRAM_LENGTH <= text.length; at++) {
    const gram = gramAt(text, at)
    frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  }
}

function rarest(anchor: string, frequency: ReadonlyMap<number, number>): number {
  let best = gramAt(anchor, 0)
  for (let at = 1; at + GRAM_LENGTH <= anchor.length; at++) {
    const gram = gramAt(anchor, at)
    if ((frequency.get(gram) ?? 0) < (frequency.get(best) ?? 0)) best = gram
  }
  return best
}
