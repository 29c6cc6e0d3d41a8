import { plainLine } from './plain-line.ts'
import type { ImportTrouble, ImportTroubleKind } from './programme-views.ts'

/** More than this nobody reads; the others are counted. */
const MOST_TOLD = 100
const LONGEST_TOLD = 120

/** Collects what could not be taken. */
export class TroubleList {
  readonly #told: ImportTrouble[] = []
  #more = 0

  add(line: number, trouble: ImportTroubleKind, came: string): void {
    if (this.#told.length >= MOST_TOLD) this.#more++
    else this.#told.push({ line, trouble, came: plainLine(came, LONGEST_TOLD) })
  }

  get told(): { readonly troubles: readonly ImportTrouble[]; readonly moreTroubles: number } {
    return { troubles: this.#told, moreTroubles: this.#more }
  }
}
