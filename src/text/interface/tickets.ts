import type { Language } from '../language.ts'

const en = {
  views: 'Views of the tickets',
  tab: {
    compose: 'Board',
    history: 'List',
    answers: 'Answers',
    statistics: 'Statistics',
    programmes: 'Programmes',
    settings: 'Settings',
  },
  newTicket: 'New ticket',
  gone: 'This ticket is no longer there.',
  more: 'Show more',
  existing: (state: string) => `Go to its ticket (${state})`,
  filter: {
    label: 'Which tickets are shown',
    search: 'Search the tickets',
    placeholder: 'Organization, address, number, words of a text',
    clear: 'Clear the search',
    organization: 'Organization',
    allOrganizations: 'All organizations',
    ofOrganization: (name: string, n: number) => `${name} (${n})`,
    move: 'Whose move it is',
    allMoves: 'Anybody’s move',
    state: 'State',
    states: { all: 'All', open: 'Open', ended: 'Ended' },
    order: 'Order',
    orders: { due: 'What is due first', newest: 'What changed last' },
  },
  count: (n: number) => (n === 1 ? 'One ticket' : `${n} tickets`),
  found: (n: number) => (n === 0 ? 'No ticket fits.' : n === 1 ? 'One ticket fits.' : `${n} tickets fit.`),
  board: {
    title: 'Tickets by state',
    region: 'Board',
    column: (name: string, n: number) => `${name}: ${n === 1 ? 'one ticket' : `${n} tickets`}`,
    none: 'Nothing here',
    keys: 'The arrow keys lead from card to card and from column to column, Enter opens one.',
    announce: (total: number, columns: string) => `${total === 1 ? 'One ticket' : `${total} tickets`}. ${columns}.`,
  },
  list: {
    title: 'List of tickets',
    label: 'Tickets',
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all that fit',
    selected: (n: number) => (n === 1 ? 'One selected' : `${n} selected`),
    delete: 'Delete …',
    deleted: (n: number) => (n === 1 ? 'One ticket was deleted.' : `${n} tickets were deleted.`),
    confirm: {
      title: (n: number) => (n === 1 ? 'Delete this ticket?' : `Delete ${n} tickets?`),
      body: 'All texts, answers and evidence of it are removed from this computer. What was sent stays sent. This cannot be undone.',
      yes: 'Delete',
    },
  },
  card: {
    loading: 'One more ticket',
    more: (n: number) => `and ${n} more`,
    refusals: (n: number) => (n === 1 ? '1 refusal' : `${n} refusals`),
    readFromMail: 'Read from mail',
    lastAnswer: (kind: string) => `Last answer: ${kind}`,
  },
  empty: {
    title: 'No request is under way',
    body: 'A ticket keeps a request to a provider or a block list together: the text with its evidence, what was answered, whose move it is and until when. Silence becomes something to act on.',
    example:
      'For example: an address is blocked at a provider. The ticket knows the form, writes the text with the facts that are known, and says what an automatic “nothing found” means in practice.',
  },
  export: 'Export',
  exportAll: 'Export all',
  exportAs: {
    markdown: 'Markdown',
    json: 'JSON',
    csv: 'Table (CSV)',
    eml: 'Mails (mbox)',
    ics: 'Calendar (ics)',
  },
  exported: (path: string) => `Exported to ${path}`,
  loose: (n: number) =>
    n === 1
      ? 'One answer could not be given to a ticket for certain.'
      : `${n} answers could not be given to a ticket for certain.`,
  looseShow: 'Look at them',
  answers: {
    title: 'Answers without a ticket',
    lead: 'Mails that may answer a request, but that fit no ticket or several. Nothing is done with them until it is said where they belong.',
    none: 'No answer waits for a decision.',
  },
  statistics: {
    title: 'How organizations answer',
    lead: 'From the tickets on this computer only. Few tickets say little: medians stand here from three known times on.',
    few: 'too few',
    label: 'How organizations answer, from these tickets',
    columns: {
      organization: 'Organization',
      tickets: 'Tickets',
      open: 'Open',
      solved: 'Solved',
      givenUp: 'Given up',
      answered: 'Answered',
      silences: 'Silences',
      firstAnswer: 'First answer',
      settled: 'Settled',
      answers: 'What was answered',
    },
    share: (n: number, of: number) => `${n} of ${of}`,
    hint: (n: number) =>
      n === 1
        ? 'One organization here has fewer than ten tickets: what its line shows may be chance.'
        : `${n} organizations here have fewer than ten tickets: what their lines show may be chance.`,
    none: 'There is nothing to count yet. Times and outcomes are added up from tickets that got an answer.',
  },
}

const de: typeof en = {
  views: 'Ansichten der Vorgänge',
  tab: {
    compose: 'Tafel',
    history: 'Liste',
    answers: 'Antworten',
    statistics: 'Statistik',
    programmes: 'Programme',
    settings: 'Einstellungen',
  },
  newTicket: 'Neuer Vorgang',
  gone: 'Diesen Vorgang gibt es nicht mehr.',
  more: 'Mehr zeigen',
  existing: (state) => `Zum Vorgang darüber (${state})`,
  filter: {
    label: 'Welche Vorgänge gezeigt werden',
    search: 'In den Vorgängen suchen',
    placeholder: 'Organisation, Adresse, Nummer, Worte eines Textes',
    clear: 'Suche leeren',
    organization: 'Organisation',
    allOrganizations: 'Alle Organisationen',
    ofOrganization: (name, n) => `${name} (${n})`,
    move: 'Wer am Zug ist',
    allMoves: 'Am Zug: alle',
    state: 'Stand',
    states: { all: 'Alle', open: 'Offen', ended: 'Beendet' },
    order: 'Reihenfolge',
    orders: { due: 'Fälliges zuerst', newest: 'Zuletzt Geändertes zuerst' },
  },
  count: (n) => (n === 1 ? 'Ein Vorgang' : `${n} Vorgänge`),
  found: (n) => (n === 0 ? 'Kein Vorgang passt.' : n === 1 ? 'Ein Vorgang passt.' : `${n} Vorgänge passen.`),
  board: {
    title: 'Vorgänge nach Stand',
    region: 'Tafel',
    column: (name, n) => `${name}: ${n === 1 ? 'ein Vorgang' : `${n} Vorgänge`}`,
    none: 'Hier liegt nichts',
    keys: 'Die Pfeiltasten führen von Karte zu Karte und von Spalte zu Spalte, die Eingabetaste öffnet.',
    announce: (total, columns) => `${total === 1 ? 'Ein Vorgang' : `${total} Vorgänge`}. ${columns}.`,
  },
  list: {
    title: 'Liste der Vorgänge',
    label: 'Vorgänge',
    select: (name) => `${name} auswählen`,
    selectAll: 'Alle passenden auswählen',
    selected: (n) => (n === 1 ? 'Einer ausgewählt' : `${n} ausgewählt`),
    delete: 'Löschen …',
    deleted: (n) => (n === 1 ? 'Ein Vorgang wurde gelöscht.' : `${n} Vorgänge wurden gelöscht.`),
    confirm: {
      title: (n) => (n === 1 ? 'Diesen Vorgang löschen?' : `${n} Vorgänge löschen?`),
      body: 'Alle Texte, Antworten und Belege davon werden von diesem Rechner entfernt. Was gesendet wurde, bleibt gesendet. Das lässt sich nicht rückgängig machen.',
      yes: 'Löschen',
    },
  },
  card: {
    loading: 'Noch ein Vorgang',
    more: (n) => `und ${n} weitere`,
    refusals: (n) => (n === 1 ? '1 Abweisung' : `${n} Abweisungen`),
    readFromMail: 'Aus Mail gelesen',
    lastAnswer: (kind) => `Letzte Antwort: ${kind}`,
  },
  empty: {
    title: 'Kein Antrag ist unterwegs',
    body: 'Ein Vorgang hält einen Antrag an einen Anbieter oder eine Sperrliste zusammen: den Text mit seinen Belegen, was geantwortet wurde, wer bis wann am Zug ist. Aus Schweigen wird etwas, worauf sich handeln lässt.',
    example:
      'Zum Beispiel: Eine Adresse ist bei einem Anbieter gesperrt. Der Vorgang kennt das Formular, schreibt den Text mit den bekannten Tatsachen und sagt, was ein automatisches „nichts gefunden“ praktisch bedeutet.',
  },
  export: 'Exportieren',
  exportAll: 'Alle exportieren',
  exportAs: {
    markdown: 'Markdown',
    json: 'JSON',
    csv: 'Tabelle (CSV)',
    eml: 'Mails (mbox)',
    ics: 'Kalender (ics)',
  },
  exported: (path) => `Exportiert nach ${path}`,
  loose: (n) =>
    n === 1
      ? 'Eine Antwort ließ sich keinem Vorgang sicher zuordnen.'
      : `${n} Antworten ließen sich keinem Vorgang sicher zuordnen.`,
  looseShow: 'Ansehen',
  answers: {
    title: 'Antworten ohne Vorgang',
    lead: 'Mails, die einen Antrag beantworten könnten, aber zu keinem Vorgang oder zu mehreren passen. Mit ihnen geschieht nichts, bis gesagt ist, wohin sie gehören.',
    none: 'Keine Antwort wartet auf eine Entscheidung.',
  },
  statistics: {
    title: 'Wie Organisationen antworten',
    lead: 'Nur aus den Vorgängen auf diesem Rechner. Wenige Vorgänge sagen wenig: Mediane stehen hier ab drei bekannten Zeiten.',
    few: 'zu wenige',
    label: 'Wie Organisationen antworten, aus diesen Vorgängen',
    columns: {
      organization: 'Organisation',
      tickets: 'Vorgänge',
      open: 'Offen',
      solved: 'Gelöst',
      givenUp: 'Aufgegeben',
      answered: 'Beantwortet',
      silences: 'Schweigen',
      firstAnswer: 'Erste Antwort',
      settled: 'Entschieden',
      answers: 'Was geantwortet wurde',
    },
    share: (n, of) => `${n} von ${of}`,
    hint: (n) =>
      n === 1
        ? 'Zu einer Organisation gibt es weniger als zehn Vorgänge: Was ihre Zeile zeigt, kann Zufall sein.'
        : `Zu ${n} Organisationen gibt es weniger als zehn Vorgänge: Was ihre Zeilen zeigen, kann Zufall sein.`,
    none: 'Noch gibt es nichts zu zählen. Zeiten und Ergebnisse werden aus Vorgängen gewonnen, die eine Antwort bekamen.',
  },
}

/** The words of the place *Tickets*: its views, board, list and statistics. */
export const TICKETS_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
