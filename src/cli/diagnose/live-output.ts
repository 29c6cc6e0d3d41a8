import type { Language } from '../../text/language.ts'
import type { Style } from '../output/style.ts'

/** What the live checks found for each diagnosis of an input, by its place. */
export interface Live {
  readonly forPeople: (at: number, language: Language, style: Style) => string
  readonly toJson: (at: number, language: Language) => unknown
}
