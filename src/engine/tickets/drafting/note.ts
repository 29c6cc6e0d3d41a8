import type { LetterLanguage } from '../../appeals/appeal.ts'
import type { NoteKind } from '../ticket-views.ts'

/** A file in resources/notes: a text to somebody who is no provider's desk, in the language of letters (`{{fact}}`, `{{#fact}}…{{/fact}}`). */
export interface Note {
  /** Equal to the file's name. */
  readonly id: NoteKind
  /** Whom it goes to: the recipient, or a role mailbox (RFC 2142) of the recipient's domain or of who runs the address. */
  readonly to: 'recipient' | 'postmaster' | 'abuse'
  readonly letters: Readonly<Partial<Record<LetterLanguage, { readonly subject: string; readonly text: string }>>>
  readonly sources: readonly { readonly url: string; readonly asOf: string }[]
  readonly verifiedOn: string
}

/** The file resources/checked-lines.json: how a letter says of a check, by its id, that it is right. Where a language is missing English stands in. */
export type CheckedLines = Readonly<
  Record<string, { readonly en: string; readonly de: string } & Readonly<Partial<Record<LetterLanguage, string>>>>
>
