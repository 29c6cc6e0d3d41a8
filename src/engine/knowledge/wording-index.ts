import { findWording, parseWording, type Wording } from './wording.ts'

/**
 * Finds which of some thousand wordings stand in a text, in one pass: each wording is filed under the rarest three
 * characters of its longest literal, so that only few of them are looked at closely.
 */
export class WordingIndex<Owner> {
  readonly #entries: Entry<Owner>[] = []
  readonly #byGram = new Map<number, Entry<Owner>[]>()
  readonly #seen = new Uint8Array(1 << 16)
  #round = 0

  constructor(wordings: Iterable<readonly [pattern: string, owner: Owner]>) {
    for (const [pattern, owner] of wordings) this.#entries.push({ wording: parseWording(pattern), owner, round: 0 })
    const frequency = countGrams(this.#entries)
    for (const entry of this.#entries) this.#file(entry, rarestGram(entry.wording.anchor, frequency))
  }

  /** Every wording in the text, with its place. The text: lower-case, white space collapsed. */
  find(text: string): Found<Owner>[] {
    const found: Found<Owner>[] = []
    this.#round++
    for (let at = 0; at + 2 < text.length; at++) {
      const gram = gramAt(text, at)
      if (this.#seen[gram & 0xffff] === 0) continue
      for (const entry of this.#byGram.get(gram) ?? []) this.#look(entry, text, found)
    }
    return found
  }

  #look(entry: Entry<Owner>, text: string, found: Found<Owner>[]): void {
    if (entry.round === this.#round) return
    entry.round = this.#round
    const place = findWording(entry.wording, text)
    if (place) found.push({ owner: entry.owner, wording: entry.wording, start: place[0], end: place[1] })
  }

  #file(entry: Entry<Owner>, gram: number): void {
    const list = this.#byGram.get(gram)
    if (list) list.push(entry)
    else this.#byGram.set(gram, [entry])
    this.#seen[gram & 0xffff] = 1
  }
}

export interface Found<Owner> {
  readonly owner: Owner
  readonly wording: Wording
  readonly start: number
  readonly end: number
}

interface Entry<Owner> {
  readonly wording: Wording
  readonly owner: Owner
  /** The last search that looked at it: an entry is looked at once in each. */
  round: number
}

/** Three characters as one number; beyond Latin-1 the high bits fold, which costs a needless look and nothing else. */
function gramAt(text: string, at: number): number {
  return ((text.charCodeAt(at) * 1021) ^ (text.charCodeAt(at + 1) * 65599) ^ (text.charCodeAt(at + 2) * 131)) >>> 0
}

function countGrams(entries: readonly Entry<unknown>[]): Map<number, number> {
  const frequency = new Map<number, number>()
  for (const { wording } of entries) {
    for (let at = 0; at + 2 < wording.anchor.length; at++) {
      const gram = gramAt(wording.anchor, at)
      frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
    }
  }
  return frequency
}

function rarestGram(anchor: string, frequency: ReadonlyMap<number, number>): number {
  let rarest = gramAt(anchor, 0)
  for (let at = 1; at + 2 < anchor.length; at++) {
    const gram = gramAt(anchor, at)
    if ((frequency.get(gram) ?? 0) < (frequency.get(rarest) ?? 0)) rarest = gram
  }
  return rarest
}
