import type { Language } from './language.ts'

const en = {
  file: '&File',
  newDiagnosis: '&New Diagnosis',
  openFiles: '&Open Files …',
  settings: '&Settings',
  quit: '&Quit',
  edit: '&Edit',
  undo: '&Undo',
  redo: '&Redo',
  cut: 'Cu&t',
  copy: '&Copy',
  paste: '&Paste',
  selectAll: 'Select &All',
  view: '&View',
  history: '&History',
  palette: '&Find a Place or Action',
  zoomIn: 'Zoom &In',
  zoomOut: 'Zoom &Out',
  actualSize: '&Actual Size',
  fullScreen: 'Full &Screen',
  dialog: {
    open: 'Open bounces',
    export: 'Export the history',
    exportName: 'postdesk-history',
    mails: 'Mails, texts and logs',
    all: 'All files',
    json: 'JSON',
  },
}

const de: typeof en = {
  file: '&Datei',
  newDiagnosis: '&Neue Diagnose',
  openFiles: 'Dateien ö&ffnen …',
  settings: '&Einstellungen',
  quit: '&Beenden',
  edit: '&Bearbeiten',
  undo: '&Rückgängig',
  redo: '&Wiederholen',
  cut: '&Ausschneiden',
  copy: '&Kopieren',
  paste: 'E&infügen',
  selectAll: 'A&lles auswählen',
  view: '&Ansicht',
  history: '&Verlauf',
  palette: '&Bereich oder Aktion finden',
  zoomIn: 'Ver&größern',
  zoomOut: 'Ver&kleinern',
  actualSize: '&Originalgröße',
  fullScreen: 'Voll&bild',
  dialog: {
    open: 'Fehlermeldungen öffnen',
    export: 'Verlauf exportieren',
    exportName: 'postdesk-verlauf',
    mails: 'Mails, Texte und Protokolle',
    all: 'Alle Dateien',
    json: 'JSON',
  },
}

/** The words of the menus and of the system's dialogs. `&` stands before the letter that the Alt key reaches. */
export const MENU_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
