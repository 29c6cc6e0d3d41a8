import type { Language } from '../language.ts'

const en = {
  title: 'Settings',
  language: {
    title: 'Language',
    body: 'Of the window. What providers are written in their own language stays as it is.',
    choice: { system: 'Like the system', en: 'English', de: 'Deutsch' },
  },
  appearance: {
    title: 'Appearance',
    body: 'Light or dark, or as the system has it.',
    choice: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  },
  mailboxes: {
    title: 'Mailboxes and senders',
    body: 'The test mailboxes that probes go to, and the account at your own server that sends them. Their passwords lie in the system’s keychain and nowhere else.',
    action: 'Mailboxes and senders …',
  },
  data: {
    title: 'Your data',
    body: 'The history lies in this folder on your computer and goes nowhere else.',
    folder: 'Data folder',
    show: 'Show the folder',
    notShown: 'The folder could not be shown.',
    export: 'Export the history …',
    exportBody: 'Writes all diagnoses, with their sources, into one JSON file.',
    deleteAll: 'Delete the history …',
    deleteBody: 'Removes all diagnoses from this computer.',
    nothing: 'The history is empty.',
    confirmTitle: 'Delete the whole history?',
    confirmBody: (n: number) =>
      n === 1
        ? '1 diagnosis and its source are removed from this computer. This cannot be undone.'
        : `${n} diagnoses and their sources are removed from this computer. This cannot be undone.`,
    confirmYes: 'Delete everything',
    deleteRuns: 'Delete the checks …',
    deleteRunsBody: 'Removes all runs of checks from this computer, and what you said of each domain.',
    noRuns: 'No run of checks is kept.',
    confirmRunsTitle: 'Delete all runs of checks?',
    confirmRunsBody: (n: number) =>
      n === 1
        ? '1 run of checks is removed from this computer. This cannot be undone.'
        : `${n} runs of checks are removed from this computer. This cannot be undone.`,
    runsDeleted: (n: number) => (n === 1 ? '1 run was deleted.' : `${n} runs were deleted.`),
  },
  shortcuts: {
    title: 'Keyboard',
    palette: 'Find a place or action',
    paste: 'Diagnose the clipboard (outside text fields)',
    diagnose: 'Diagnose the text (in the text field)',
    open: 'Open files',
    newDiagnosis: 'New diagnosis',
    sendProbes: 'Send probes',
    newTicket: 'New ticket',
    history: 'History',
    settings: 'Settings',
    back: 'Back',
    places: 'Go to a place',
  },
  about: {
    title: 'About Postdesk',
    version: 'Version',
    knowledge: 'Knowledge',
    knowledgeValue: (rules: number, providers: number) => `${rules} rules on ${providers} organizations`,
    checked: 'Newest entry checked on',
    privacy: 'Postdesk has no account, sends no statistics and opens no connection to read a bounce.',
  },
}

const de: typeof en = {
  title: 'Einstellungen',
  language: {
    title: 'Sprache',
    body: 'Die des Fensters. Texte für Anbieter bleiben in deren Sprache.',
    choice: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  },
  appearance: {
    title: 'Darstellung',
    body: 'Hell oder dunkel, oder so, wie das System es hat.',
    choice: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  },
  mailboxes: {
    title: 'Postfächer und Absender',
    body: 'Die Testpostfächer, an die Testmails gehen, und das Konto am eigenen Server, das sie sendet. Ihre Passwörter liegen im Schlüsselbund des Systems und nirgends sonst.',
    action: 'Postfächer und Absender …',
  },
  data: {
    title: 'Ihre Daten',
    body: 'Der Verlauf liegt in diesem Ordner auf Ihrem Rechner und nirgends sonst.',
    folder: 'Datenordner',
    show: 'Ordner zeigen',
    notShown: 'Der Ordner ließ sich nicht zeigen.',
    export: 'Verlauf exportieren …',
    exportBody: 'Schreibt alle Diagnosen samt Quellen in eine JSON-Datei.',
    deleteAll: 'Verlauf löschen …',
    deleteBody: 'Entfernt alle Diagnosen von diesem Rechner.',
    nothing: 'Der Verlauf ist leer.',
    confirmTitle: 'Den ganzen Verlauf löschen?',
    confirmBody: (n) =>
      n === 1
        ? '1 Diagnose und ihre Quelle werden von diesem Rechner entfernt. Das lässt sich nicht rückgängig machen.'
        : `${n} Diagnosen und ihre Quellen werden von diesem Rechner entfernt. Das lässt sich nicht rückgängig machen.`,
    confirmYes: 'Alles löschen',
    deleteRuns: 'Prüfungen löschen …',
    deleteRunsBody: 'Entfernt alle Läufe von Prüfungen von diesem Rechner, samt den Angaben zu jeder Domain.',
    noRuns: 'Es ist kein Lauf von Prüfungen aufgehoben.',
    confirmRunsTitle: 'Alle Läufe von Prüfungen löschen?',
    confirmRunsBody: (n) =>
      n === 1
        ? '1 Lauf wird von diesem Rechner entfernt. Das lässt sich nicht rückgängig machen.'
        : `${n} Läufe werden von diesem Rechner entfernt. Das lässt sich nicht rückgängig machen.`,
    runsDeleted: (n) => (n === 1 ? '1 Lauf wurde gelöscht.' : `${n} Läufe wurden gelöscht.`),
  },
  shortcuts: {
    title: 'Tastatur',
    palette: 'Bereich oder Aktion finden',
    paste: 'Zwischenablage diagnostizieren (außerhalb von Textfeldern)',
    diagnose: 'Text diagnostizieren (im Textfeld)',
    open: 'Dateien öffnen',
    newDiagnosis: 'Neue Diagnose',
    sendProbes: 'Testmails senden',
    newTicket: 'Neues Ticket',
    history: 'Verlauf',
    settings: 'Einstellungen',
    back: 'Zurück',
    places: 'Zu einem Bereich gehen',
  },
  about: {
    title: 'Über Postdesk',
    version: 'Version',
    knowledge: 'Wissen',
    knowledgeValue: (rules, providers) => `${rules} Regeln zu ${providers} Organisationen`,
    checked: 'Neuester Eintrag geprüft am',
    privacy:
      'Postdesk hat kein Konto, sendet keine Statistik und öffnet keine Verbindung, um eine Fehlermeldung zu lesen.',
  },
}

/** The words of the place *Settings*. */
export const SETTINGS_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
