import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { DraftTrouble } from '../../engine/probes/check-draft.ts'

/** Why a mail cannot be sent as it was written: one sentence each. */
export const DRAFT_TROUBLE_TEXT: Readonly<Record<DraftTrouble, Localized>> = {
  'subject-empty': { en: 'The mail needs a subject.', de: 'Die Mail braucht einen Betreff.' },
  'subject-line-break': {
    en: 'The subject has a line break: what follows it would be taken for another header field.',
    de: 'Der Betreff enthält einen Zeilenumbruch: Was danach kommt, gälte als weiteres Kopffeld.',
  },
  'subject-control': {
    en: 'The subject has characters that cannot be seen or that turn the direction of writing.',
    de: 'Der Betreff enthält Zeichen, die man nicht sieht oder die die Schreibrichtung umkehren.',
  },
  'subject-too-long': {
    en: 'The subject is longer than 200 characters.',
    de: 'Der Betreff ist länger als 200 Zeichen.',
  },
  'text-empty': { en: 'The mail needs a text.', de: 'Die Mail braucht einen Text.' },
  'text-control': {
    en: 'The text has characters that cannot be seen or that turn the direction of writing.',
    de: 'Der Text enthält Zeichen, die man nicht sieht oder die die Schreibrichtung umkehren.',
  },
  'text-too-long': {
    en: 'The text is longer than 10,000 characters.',
    de: 'Der Text ist länger als 10.000 Zeichen.',
  },
  'name-line-break': {
    en: 'The sender’s name has a line break: what follows it would be taken for another header field.',
    de: 'Der Name des Absenders enthält einen Zeilenumbruch: Was danach kommt, gälte als weiteres Kopffeld.',
  },
  'name-control': {
    en: 'The sender’s name has characters that cannot be seen or that turn the direction of writing.',
    de: 'Der Name des Absenders enthält Zeichen, die man nicht sieht oder die die Schreibrichtung umkehren.',
  },
  'name-too-long': {
    en: 'The sender’s name is longer than 200 characters.',
    de: 'Der Name des Absenders ist länger als 200 Zeichen.',
  },
  'from-address': {
    en: 'The sender’s address is no plain mail address.',
    de: 'Die Adresse des Absenders ist keine einfache Mailadresse.',
  },
  'to-address': {
    en: 'The address of the mailbox is no plain mail address.',
    de: 'Die Adresse des Postfachs ist keine einfache Mailadresse.',
  },
}
