import type { Language } from '../language.ts'

const en = {
  title: 'Settings of the tickets',
  lead: 'What is said here once need not be said in each request.',
  profile: {
    title: 'Who asks',
    hint: 'Goes into requests where they ask for it. What is left empty is not claimed. It stays on this computer until it is sent in a request.',
    form: 'Who asks',
    hints: {
      contactName: 'A person is answered more readily than a role.',
      contactAddress: 'Best one that is not on the blocked server.',
      volume: 'For example: about 40 a day.',
      kindOfMail: 'For example: personal mail of a family and the letters of a choir.',
      since: 'For example: March 2021.',
    },
    save: 'Save',
    saved: 'Saved.',
    badAddress: 'A mail address was expected, such as anna@example.org.',
  },
  mailboxes: {
    title: 'Where answers are looked for',
    hint: 'In these mailboxes Postdesk looks for answers as long as a ticket awaits one, and reads only mails that may be answers. It changes and deletes nothing there. Without any, answers can be pasted.',
    none: 'No mailbox is set up.',
    add: 'Add a mailbox',
    paused: 'paused',
  },
  reminders: {
    title: 'Reminders',
    label: 'Remind with a system notification of what is due',
    hint: 'What is due also stands in Today, and can be exported to a calendar.',
  },
  gone: 'This is no longer there.',
}

const de: typeof en = {
  title: 'Einstellungen der Vorgänge',
  lead: 'Was hier einmal gesagt ist, muss nicht in jedem Antrag gesagt werden.',
  profile: {
    title: 'Wer fragt',
    hint: 'Kommt in Anträge, wo danach gefragt wird. Was leer bleibt, wird nicht behauptet. Es bleibt auf diesem Computer, bis es in einem Antrag hinausgeht.',
    form: 'Wer fragt',
    hints: {
      contactName: 'Einem Menschen wird eher geantwortet als einer Rolle.',
      contactAddress: 'Am besten eine, die nicht auf dem gesperrten Server liegt.',
      volume: 'Zum Beispiel: etwa 40 am Tag.',
      kindOfMail: 'Zum Beispiel: private Mail einer Familie und die Rundbriefe eines Chors.',
      since: 'Zum Beispiel: März 2021.',
    },
    save: 'Speichern',
    saved: 'Gespeichert.',
    badAddress: 'Erwartet wird eine Mailadresse wie anna@example.org.',
  },
  mailboxes: {
    title: 'Wo nach Antworten gesehen wird',
    hint: 'In diesen Postfächern sieht Postdesk nach Antworten, solange ein Vorgang eine erwartet, und liest nur Mails, die Antworten sein können. Geändert und gelöscht wird dort nichts. Ohne ein Postfach lassen sich Antworten einfügen.',
    none: 'Kein Postfach eingerichtet.',
    add: 'Ein Postfach hinzufügen',
    paused: 'pausiert',
  },
  reminders: {
    title: 'Erinnerungen',
    label: 'Mit einer Systemmeldung an Fälliges erinnern',
    hint: 'Fälliges steht auch unter „Heute“ und lässt sich in einen Kalender exportieren.',
  },
  gone: 'Das ist nicht mehr da.',
}

/** The words of the settings of tickets. */
export const TICKET_SETTINGS_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
