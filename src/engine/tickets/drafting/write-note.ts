import { LETTER_LANGUAGES, type LetterLanguage } from '../../appeals/appeal.ts'
import type { KnownFacts } from '../../appeals/render-letter.ts'
import { renderLetter } from '../../appeals/render-letter.ts'
import type { NoteView } from '../ticket-views.ts'
import { maskerOf, type PrivateWords } from './mask-private.ts'
import { type FactLayers, factsOf, maskFacts, mergeFacts } from './merge-facts.ts'
import type { Note } from './note.ts'

/** What a note is made of. */
export interface NoteMaterial {
  readonly note: Note
  readonly language: LetterLanguage
  readonly layers: FactLayers
  /** All that is private in the ticket. */
  readonly secrets: PrivateWords
}

/**
 * A text to the recipient, to a postmaster or to an abuse desk. Recipients know their own address and subject; to others both are told only
 * where the user typed them.
 */
export function writeNote({ note, language, layers, secrets }: NoteMaterial): NoteView {
  const merged = mergeFacts(layers)
  const values = factsOf(merged)
  const told = merged.filter(({ from }) => note.to === 'recipient' || from === 'user').map(({ fact }) => fact)
  const isTold = (fact: 'recipient' | 'subject', word: string) =>
    told.includes(fact) && values[fact]?.toLowerCase() === word.toLowerCase()
  const mask = maskerOf({
    recipients: secrets.recipients.filter((word) => !isTold('recipient', word)),
    subjects: secrets.subjects.filter((word) => !isTold('subject', word)),
  })
  const letter = note.letters[language] ?? { subject: '', text: '' }
  const { subject, text, open } = renderLetter(letter, factsOf(maskFacts(merged, told, mask)))
  return { languages: languagesOf(note), language, to: recipientOf(note, values), subject, text, open }
}

function recipientOf({ to }: Note, { recipient, recipientDomain, domain }: KnownFacts): string | null {
  if (to === 'recipient') return recipient !== undefined && !recipient.includes(',') ? recipient : null
  const place = to === 'postmaster' ? recipientDomain : domain
  return place === undefined ? null : `${to}@${place}`
}

const BY_COUNTRY: Readonly<Record<string, LetterLanguage>> = {
  de: 'de',
  at: 'de',
  fr: 'fr',
  es: 'es',
  mx: 'es',
  ar: 'es',
  it: 'it',
  pt: 'pt',
  br: 'pt',
  nl: 'nl',
  pl: 'pl',
}

/** The wanted one, else the one that the recipient's domain lets expect, else English. */
export function noteLanguage(
  note: Note,
  wanted: LetterLanguage | null,
  recipientDomain: string | null,
): LetterLanguage {
  const expected = wanted ?? BY_COUNTRY[recipientDomain?.split('.').at(-1) ?? '']
  return languagesOf(note).find((one) => one === expected) ?? 'en'
}

/** As the file has them; its schema knows no other keys. */
function languagesOf({ letters }: Note): readonly LetterLanguage[] {
  return LETTER_LANGUAGES.filter((language) => letters[language] !== undefined)
}
