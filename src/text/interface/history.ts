import type { Language } from '../language.ts'

const en = {
  title: 'History',
  search: 'Search the history',
  searchPlaceholder: 'Recipient, subject, organization, words of the refusal',
  clearSearch: 'Clear the search',
  count: (total: number) => (total === 1 ? '1 diagnosis' : `${total} diagnoses`),
  found: (total: number) => (total === 1 ? '1 match' : `${total} matches`),
  list: 'Diagnoses, newest first',
  selected: (n: number) => `${n} selected`,
  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all that are loaded',
  more: 'Show more',
  delete: 'Delete …',
  exportAll: 'Export all …',
  exportSelected: 'Export …',
  pasted: 'Pasted text',
  noRecipient: 'recipient not named',
  moreRecipients: (n: number) => `and ${n} more`,
  confirm: {
    title: (n: number) => (n === 1 ? 'Delete this diagnosis?' : `Delete ${n} diagnoses?`),
    body: 'What was diagnosed and its source are removed from this computer. This cannot be undone.',
    yes: 'Delete',
  },
  deleted: (n: number) => (n === 1 ? '1 diagnosis was deleted.' : `${n} diagnoses were deleted.`),
  exported: (n: number, path: string) =>
    n === 1 ? `1 diagnosis was written to ${path}` : `${n} diagnoses were written to ${path}`,
  empty: {
    title: 'Nothing diagnosed yet',
    body: 'Each bounce that you diagnose is kept here, on this computer, with its source. You can search them by recipient, by organization or by words of the refusal.',
    example: 'For example: find every refusal by Gmail since you moved to a new IP address.',
    action: 'Diagnose a bounce',
  },
  noMatch: {
    title: (search: string) => `Nothing matches “${search}”`,
    body: 'The search looks into recipients, subjects, organizations, file names and the words of the refusals.',
    action: 'Clear the search',
  },
}

const de: typeof en = {
  title: 'Verlauf',
  search: 'Im Verlauf suchen',
  searchPlaceholder: 'Empfänger, Betreff, Organisation, Worte der Abweisung',
  clearSearch: 'Suche leeren',
  count: (total) => (total === 1 ? '1 Diagnose' : `${total} Diagnosen`),
  found: (total) => (total === 1 ? '1 Treffer' : `${total} Treffer`),
  list: 'Diagnosen, neueste zuerst',
  selected: (n) => `${n} ausgewählt`,
  select: (name) => `${name} auswählen`,
  selectAll: 'Alle geladenen auswählen',
  more: 'Mehr zeigen',
  delete: 'Löschen …',
  exportAll: 'Alle exportieren …',
  exportSelected: 'Exportieren …',
  pasted: 'Eingefügter Text',
  noRecipient: 'Empfänger nicht genannt',
  moreRecipients: (n) => `und ${n} weitere`,
  confirm: {
    title: (n) => (n === 1 ? 'Diese Diagnose löschen?' : `${n} Diagnosen löschen?`),
    body: 'Die Diagnose und ihre Quelle werden von diesem Rechner entfernt. Das lässt sich nicht rückgängig machen.',
    yes: 'Löschen',
  },
  deleted: (n) => (n === 1 ? '1 Diagnose wurde gelöscht.' : `${n} Diagnosen wurden gelöscht.`),
  exported: (n, path) =>
    n === 1 ? `1 Diagnose wurde nach ${path} geschrieben` : `${n} Diagnosen wurden nach ${path} geschrieben`,
  empty: {
    title: 'Noch nichts diagnostiziert',
    body: 'Jede Fehlermeldung, die Sie diagnostizieren, bleibt samt Quelle hier auf diesem Rechner. Suchen können Sie nach Empfänger, Organisation oder Worten der Abweisung.',
    example: 'Zum Beispiel: alle Abweisungen durch Gmail, seit Sie eine neue IP-Adresse haben.',
    action: 'Fehlermeldung diagnostizieren',
  },
  noMatch: {
    title: (search) => `Nichts passt zu „${search}“`,
    body: 'Gesucht wird in Empfängern, Betreffen, Organisationen, Dateinamen und den Worten der Abweisungen.',
    action: 'Suche leeren',
  },
}

/** The words of the history. */
export const HISTORY_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
