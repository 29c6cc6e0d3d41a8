import type { Language } from '../language.ts'

const en = {
  label: 'Find a place or action',
  placeholder: 'Where to, or what to do?',
  nothing: 'No place or action is called so.',
  places: 'Places',
  actions: 'Actions',
  action: {
    newDiagnosis: 'New diagnosis',
    newCheck: 'Check a domain',
    runs: 'Earlier runs of checks',
    sendProbes: 'Send probes',
    probes: 'Probes that were sent',
    experiments: 'Experiments with probes',
    mailboxes: 'Test mailboxes and senders',
    open: 'Open files …',
    history: 'Search the history',
    copy: 'Copy this diagnosis as text',
    export: 'Export the history …',
    light: 'Appearance: light',
    dark: 'Appearance: dark',
    systemAppearance: 'Appearance: like the system',
    english: 'Language: English',
    german: 'Language: Deutsch',
    folder: 'Show the data folder',
  },
}

const de: typeof en = {
  label: 'Bereich oder Aktion finden',
  placeholder: 'Wohin, oder was tun?',
  nothing: 'So heißt kein Bereich und keine Aktion.',
  places: 'Bereiche',
  actions: 'Aktionen',
  action: {
    newDiagnosis: 'Neue Diagnose',
    newCheck: 'Eine Domain prüfen',
    runs: 'Frühere Läufe von Prüfungen',
    sendProbes: 'Testmails senden',
    probes: 'Gesendete Testmails',
    experiments: 'Versuche mit Testmails',
    mailboxes: 'Testpostfächer und Absender',
    open: 'Dateien öffnen …',
    history: 'Im Verlauf suchen',
    copy: 'Diese Diagnose als Text kopieren',
    export: 'Verlauf exportieren …',
    light: 'Darstellung: hell',
    dark: 'Darstellung: dunkel',
    systemAppearance: 'Darstellung: wie das System',
    english: 'Sprache: English',
    german: 'Sprache: Deutsch',
    folder: 'Datenordner zeigen',
  },
}

/** The words of the command palette. */
export const PALETTE_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
