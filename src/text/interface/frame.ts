import type { Language } from '../language.ts'

const en = {
  skip: 'Skip to the content',
  places: 'Places',
  place: {
    today: 'Today',
    diagnose: 'Diagnose',
    checks: 'Checks',
    probes: 'Probes',
    tickets: 'Tickets',
    setup: 'Set up',
    settings: 'Settings',
  },
  messages: 'Messages',
  jump: 'Jump to …',
  close: 'Close',
  cancel: 'Cancel',
  copyThis: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  copyFailed: 'The clipboard could not be written.',
  retry: 'Try again',
  banner: {
    newer:
      'This history was written by a newer Postdesk. It is only read here, and nothing new is kept. Update Postdesk to go on with it.',
    notWritable:
      'Postdesk may not write to its data folder. The history is only read, and new diagnoses are gone when the window closes.',
    broken: (detail: string) =>
      `The old history could not be read. It was put aside untouched (${detail}), and a new one was begun.`,
    showFolder: 'Show the data folder',
  },
  notKept: 'This diagnosis could not be kept in the history. It is gone when the window closes.',
  crash: {
    title: 'This page stopped working',
    body: 'Something inside Postdesk went wrong while it was drawn. Your history is not touched.',
  },
}

const de: typeof en = {
  skip: 'Zum Inhalt springen',
  places: 'Bereiche',
  place: {
    today: 'Heute',
    diagnose: 'Diagnose',
    checks: 'Prüfungen',
    probes: 'Testmails',
    tickets: 'Vorgänge',
    setup: 'Einrichten',
    settings: 'Einstellungen',
  },
  messages: 'Meldungen',
  jump: 'Springen zu …',
  close: 'Schließen',
  cancel: 'Abbrechen',
  copyThis: (what) => `${what} kopieren`,
  copied: 'Kopiert',
  copyFailed: 'Die Zwischenablage ließ sich nicht beschreiben.',
  retry: 'Noch einmal versuchen',
  banner: {
    newer:
      'Dieser Verlauf stammt von einem neueren Postdesk. Er wird hier nur gelesen, Neues wird nicht behalten. Aktualisieren Sie Postdesk, um damit weiterzuarbeiten.',
    notWritable:
      'Postdesk darf in seinen Datenordner nicht schreiben. Der Verlauf wird nur gelesen; neue Diagnosen sind weg, sobald das Fenster geschlossen wird.',
    broken: (detail) =>
      `Der bisherige Verlauf ließ sich nicht lesen. Er wurde unverändert beiseitegelegt (${detail}), und ein neuer wurde begonnen.`,
    showFolder: 'Datenordner zeigen',
  },
  notKept: 'Diese Diagnose konnte nicht im Verlauf behalten werden. Sie ist weg, sobald das Fenster geschlossen wird.',
  crash: {
    title: 'Diese Seite ist ausgefallen',
    body: 'Beim Zeichnen ist in Postdesk etwas schiefgegangen. Ihr Verlauf ist davon nicht berührt.',
  },
}

/** The words of the frame round every place. */
export const FRAME_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
