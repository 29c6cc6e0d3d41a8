import { findWording, parseWording, type Wording } from './wording.ts'

/**
 * Finds which of some thousand wordings stand in a text, in one pass: each wording is filed under the rarest three
 * characters of its longest literal, so that only few of them are looked at closely.
 */
export class WordingIndex<Owner> {
  /** By hash of three characters: the first entry of a chain, or nothing. */
  readonly #heads: (Entry<Owner> | undefined)[] = new Array(TABLE_SIZE).fill(undefined)
  /** Which places of the table hold anything: small enough to stay in the processor's cache. */
  readonly #taken = new Uint8Array(TABLE_SIZE)
  #round = 0

  /**
   * @param wordings the patterns and whom they belong to
   * @param grams the result of `rarestGrams` for the same patterns, where it was worked out before: saves most of the start
   */
  constructor(wordings: readonly (readonly [pattern: string, owner: Owner])[], grams?: readonly number[]) {
    const known = grams ?? rarestGrams(wordings.map(([pattern]) => pattern))
    for (const [at, [pattern, owner]] of wordings.entries()) this.#file(pattern, owner, known[at] as number)
  }

  /** Every wording in the text, with its place. The text: lower-case, white space collapsed. */
  find(text: string): Found<Owner>[] {
    const found: Found<Owner>[] = []
    const heads = this.#heads
    const taken = this.#taken
    this.#round++
    let first = text.charCodeAt(0)
    let second = text.charCodeAt(1)
    for (let at = 2; at < text.length; at++) {
      const third = text.charCodeAt(at)
      const gram = hashGram(first, second, third)
      first = second
      second = third
      if (taken[gram & TABLE_MASK] === 0) continue
      for (let entry = heads[gram & TABLE_MASK]; entry !== undefined; entry = entry.next) {
        if (entry.gram === gram && entry.round !== this.#round && mayStand(entry, text, at - 2))
          this.#look(entry, text, found)
      }
    }
    return found
  }

  #look(entry: Entry<Owner>, text: string, found: Found<Owner>[]): void {
    entry.round = this.#round
    const { wording, owner } = entry
    const place = wording && findWording(wording, text)
    if (place) found.push({ owner, wording, start: place[0], end: place[1] })
  }

  #file(pattern: string, owner: Owner, gram: number): void {
    const next = this.#heads[gram & TABLE_MASK]
    this.#taken[gram & TABLE_MASK] = 1
    this.#heads[gram & TABLE_MASK] = { pattern, owner, gram, next, wording: null, anchor: '', offset: 0, round: 0 }
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
  readonly next: Entry<Owner> | undefined
  /** Read when its three characters are first met: most never are. */
  wording: Wording | null
  anchor: string
  /** Where in the anchor its three characters stand. */
  offset: number
  /** The last search that looked at it: an entry is looked at once in each. */
  round: number
}

/** The three characters of the entry stand here: does all of its longest literal? */
function mayStand(entry: Entry<unknown>, text: string, at: number): boolean {
  if (entry.wording === null) readWording(entry)
  const start = at - entry.offset
  return text.charCodeAt(start) === entry.anchor.charCodeAt(0) && text.startsWith(entry.anchor, start)
}

function readWording(entry: Entry<unknown>): void {
  entry.wording = parseWording(entry.pattern)
  entry.anchor = entry.wording.anchor
  while (gramAt(entry.anchor, entry.offset) !== entry.gram) entry.offset++
}

const TABLE_SIZE = 1 << 16
const TABLE_MASK = TABLE_SIZE - 1

/** Three characters as one number; two runs with the same number cost a needless look and nothing else. */
function hashGram(first: number, second: number, third: number): number {
  return ((first * 8191) ^ (second * 127) ^ (third * 524287)) >>> 0
}

function gramAt(text: string, at: number): number {
  return hashGram(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))
}

/**
 * For each pattern the number of the three characters under which it is filed: those that are rarest in the patterns themselves
 * and in `samples`, texts of the kind that will be searched (lower-case). The rarer, the fewer wordings are looked at for nothing.
 */
export function rarestGrams(patterns: readonly string[], samples: readonly string[] = []): number[] {
  const anchors = patterns.map((pattern) => parseWording(pattern).anchor)
  const frequency = new Map<number, number>()
  for (const text of [...anchors, ...samples]) countGrams(text, frequency)
  return anchors.map((anchor) => rarest(anchor, frequency))
}

function countGrams(text: string, frequency: Map<number, number>): void {
  for (let at = 0; at + 2 < text.length; at++) {
    const gram = gramAt(text, at)
    frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  }
}

function rarest(anchor: string, frequency: ReadonlyMap<number, number>): number {
  let best = gramAt(anchor, 0)
  for (let at = 1; at + 2 < anchor.length; at++) {
    const gram = gramAt(anchor, at)
    if ((frequency.get(gram) ?? 0) < (frequency.get(best) ?? 0)) best = gram
  }
  return best
}
