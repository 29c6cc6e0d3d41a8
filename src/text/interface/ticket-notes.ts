import type { Language } from '../language.ts'

const en = {
  title: 'A text for somebody else',
  hint: 'These go to people, not to a provider’s desk. Nothing is sent from here.',
  kinds: 'To whom',
  kind: {
    recipient: {
      name: 'Recipient',
      hint: 'Asks the person to look in junk, mark the mail as good and send its headers.',
    },
    postmaster: { name: 'Postmaster', hint: 'To the postmaster of the domain that refuses (RFC 2142).' },
    abuse: { name: 'Abuse desk', hint: 'Reports what another server does, to those who run it.' },
  },
  language: 'Language',
  to: 'To',
  toUnknown: 'not known',
  copyTo: 'the address',
  subject: 'Subject',
  copySubject: 'the subject',
  text: 'Text',
  copyText: 'the text',
  open: (n: number) => (n === 1 ? 'One place is still open.' : `${n} places are still open.`),
  missing: 'Still open',
  reading: 'Being written …',
  gone: 'The ticket of this text is no longer there.',
}

const de: typeof en = {
  title: 'Ein Text für jemand anderen',
  hint: 'Diese Texte gehen an Menschen, nicht an die Stelle eines Anbieters. Von hier wird nichts gesendet.',
  kinds: 'An wen',
  kind: {
    recipient: {
      name: 'Empfänger',
      hint: 'Bittet darum, im Spamordner nachzusehen, die Mail als gut zu markieren und ihre Kopfzeilen zu schicken.',
    },
    postmaster: { name: 'Postmaster', hint: 'An den Postmaster der Domain, die abweist (RFC 2142).' },
    abuse: { name: 'Abuse-Stelle', hint: 'Meldet, was ein anderer Server tut, an seine Betreiber.' },
  },
  language: 'Sprache',
  to: 'An',
  toUnknown: 'nicht bekannt',
  copyTo: 'Adresse',
  subject: 'Betreff',
  copySubject: 'Betreff',
  text: 'Text',
  copyText: 'Text',
  open: (n) => (n === 1 ? 'Eine Stelle ist noch offen.' : `${n} Stellen sind noch offen.`),
  missing: 'Noch offen',
  reading: 'Wird geschrieben …',
  gone: 'Den Vorgang zu diesem Text gibt es nicht mehr.',
}

/** The words of the dialog with texts to recipients, postmasters and abuse desks. */
export const TICKET_NOTES_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
