import type { Language } from '../language.ts'

const en = {
  title: 'Why did this mail bounce?',
  views: 'Views',
  newDiagnosis: 'New diagnosis',
  history: 'History',
  lead: 'Paste a bounce, an answer of a mail server or lines of its log. Postdesk reads who refused, why, and whose move it is.',
  textLabel: 'Text of the bounce',
  placeholder:
    '550 5.7.1 Service unavailable; Client host [203.0.113.25] blocked\n\n… or a whole bounce with its headers, or lines of a mail log',
  diagnose: 'Diagnose',
  open: 'Open files …',
  clear: 'Clear',
  pasteHint: (keys: string) => `${keys} anywhere in this window diagnoses what is on the clipboard.`,
  dropHint: 'Files can be dropped anywhere, several at once.',
  private: 'Everything is read on this computer. Nothing is sent.',
  examples: 'Try an example',
  example: {
    unauthenticated: {
      title: 'A report from Gmail',
      body: 'A whole bounce: the mail could not prove where it comes from.',
    },
    blocklisted: {
      title: 'One line of refusal',
      body: 'What a receiving server answers when it asks a block list.',
    },
    greylisted: {
      title: 'A line of the mail log',
      body: 'Postfix was told to come back later.',
    },
  },
  empty: 'There is no text to diagnose yet.',
  tooLong: (limit: string) => `This text is longer than ${limit} characters. Save it as a file and drop it here.`,
  drop: {
    title: 'Drop to diagnose',
    body: 'Mails, reports, logs: one file or many.',
  },
  queue: {
    title: 'Files',
    progress: (done: number, total: number) => `${done} of ${total} done`,
    cancel: 'Cancel the rest',
    dismiss: 'Clear the list',
    open: (name: string) => `Show the diagnosis of ${name}`,
    finished: (total: number) => (total === 1 ? '1 file is done.' : `All ${total} files are done.`),
    state: {
      waiting: 'waiting',
      reading: 'reading',
      diagnosing: 'diagnosing',
      cancelled: 'cancelled',
    },
    tooLarge: (size: string, limit: string) => `Too large: ${size}. Postdesk reads files up to ${limit}.`,
    unreadable: 'The file could not be read. Is it a folder, or has it been moved?',
    tooMany: (limit: number) =>
      `Only the first ${limit} files were taken. For whole folders there is the command line: postdesk diagnose --jsonl FOLDER`,
  },
}

const de: typeof en = {
  title: 'Warum kam diese Mail zurück?',
  views: 'Ansichten',
  newDiagnosis: 'Neue Diagnose',
  history: 'Verlauf',
  lead: 'Fügen Sie eine Fehlermeldung, die Antwort eines Mailservers oder Zeilen seines Protokolls ein. Postdesk liest daraus, wer abgewiesen hat, warum, und wer am Zug ist.',
  textLabel: 'Text der Fehlermeldung',
  placeholder:
    '550 5.7.1 Service unavailable; Client host [203.0.113.25] blocked\n\n… oder eine ganze Fehlermeldung mit Kopfzeilen, oder Zeilen eines Mailprotokolls',
  diagnose: 'Diagnostizieren',
  open: 'Dateien öffnen …',
  clear: 'Leeren',
  pasteHint: (keys) => `${keys} irgendwo in diesem Fenster diagnostiziert, was in der Zwischenablage liegt.`,
  dropHint: 'Dateien lassen sich überall ablegen, auch mehrere auf einmal.',
  private: 'Alles wird auf diesem Rechner gelesen. Nichts wird verschickt.',
  examples: 'Ein Beispiel ausprobieren',
  example: {
    unauthenticated: {
      title: 'Ein Bericht von Gmail',
      body: 'Eine ganze Fehlermeldung: Die Mail konnte ihre Herkunft nicht nachweisen.',
    },
    blocklisted: {
      title: 'Eine Zeile Abweisung',
      body: 'Was ein Empfangsserver antwortet, wenn er eine Sperrliste befragt.',
    },
    greylisted: {
      title: 'Eine Zeile aus dem Mailprotokoll',
      body: 'Postfix soll später wiederkommen.',
    },
  },
  empty: 'Es ist noch kein Text zum Diagnostizieren da.',
  tooLong: (limit) =>
    `Dieser Text ist länger als ${limit} Zeichen. Speichern Sie ihn als Datei und legen Sie sie hier ab.`,
  drop: {
    title: 'Ablegen zum Diagnostizieren',
    body: 'Mails, Berichte, Protokolle: eine Datei oder viele.',
  },
  queue: {
    title: 'Dateien',
    progress: (done, total) => `${done} von ${total} fertig`,
    cancel: 'Den Rest abbrechen',
    dismiss: 'Liste leeren',
    open: (name) => `Diagnose von ${name} zeigen`,
    finished: (total) => (total === 1 ? '1 Datei ist fertig.' : `Alle ${total} Dateien sind fertig.`),
    state: {
      waiting: 'wartet',
      reading: 'wird gelesen',
      diagnosing: 'wird diagnostiziert',
      cancelled: 'abgebrochen',
    },
    tooLarge: (size, limit) => `Zu groß: ${size}. Postdesk liest Dateien bis ${limit}.`,
    unreadable: 'Die Datei ließ sich nicht lesen. Ist es ein Ordner, oder wurde sie verschoben?',
    tooMany: (limit) =>
      `Nur die ersten ${limit} Dateien wurden genommen. Für ganze Ordner gibt es die Befehlszeile: postdesk diagnose --jsonl ORDNER`,
  },
}

/** The words of the place *Diagnose*, up to the result. */
export const DIAGNOSE_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
