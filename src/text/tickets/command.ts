import type { Language } from '../language.ts'

const en = {
  none: 'No tickets.',
  total: (shown: number, of: number) => `${shown} of ${of} tickets.`,
  nothingDue: 'Nothing is due.',
  notFound: 'There is no such ticket.',
  opened: (id: string) => `Opened ticket ${id}.`,
  joined: (id: string) => `This belongs to ticket ${id}: no second one is opened.`,
  nobody: 'Who could be asked is not known. It can be named with --organization.',
  noAddress: 'No address is known that this is about. It can be named with --address.',
  others: (names: string) => `Others could be asked as well: ${names}.`,
  noWays: 'No way of asking is known.',
  next: (id: string) => `Next: postdesk ticket draft ${id}`,
  fixFirst: 'Fix this first, it is looked at: nothing was written. With --override CHECK it is written all the same.',
  overridden: (what: string) => `Written although it fails: ${what}`,
  open: (names: string) => `Still to be filled in: ${names} (--fact NAME=VALUE)`,
  unchecked: (names: string) => `Looked at there, and not known here: ${names}`,
  masked: (names: string) => `Masked: ${names} (--tell NAME)`,
  kept: 'The draft is kept.',
  notKept: 'Nothing was kept: there is no letter.',
  required: 'required',
  isForm: (page: string, id: string) =>
    `This is a form: ${page}. When it is filled in: postdesk ticket say ${id} submitted`,
  nothingToSend: 'There is no text to send: postdesk ticket draft tells why, --text-file brings one.',
  noTarget: 'No address is known to which this could go. It can be named with --to.',
  shown: (to: string, through: string) => `This mail would go to ${to} through ${through}:`,
  ask: 'Send this mail?',
  needsYes: 'Nothing was sent: nobody can be asked here. With --yes the mail goes as it is shown.',
  notSent: 'Nothing was sent.',
  sent: 'The mail went out.',
  unclear:
    'It is unclear whether the mail went out: the connection ended before the server’s answer came. It is never sent again by itself. When it is known: postdesk ticket say ID went-out or did-not-go-out.',
  refusedBy: (said: string) => `The mail did not go out: ${said}`,
  taken: (id: string, kind: string) => `Taken into ticket ${id}: ${kind}.`,
  loose: (id: string) => `This fits no ticket, or several. It is kept as ${id}: postdesk ticket give ${id} TICKET`,
  noLoose: 'No answer waits for its ticket.',
  given: 'Given.',
  gone: 'Forgotten.',
  noSuchAnswer: 'There is no such answer.',
  looking: (n: number) =>
    n === 0
      ? 'In no mailbox are answers looked for, or nothing is awaited (--mailbox MAILBOX).'
      : n === 1
        ? 'Looked into one mailbox.'
        : `Looked into ${n} mailboxes.`,
  came: (n: number) => (n === 1 ? 'One ticket has news:' : `${n} tickets have news:`),
  askDelete: (n: number) => (n === 1 ? 'Delete this ticket for good?' : `Delete these ${n} tickets for good?`),
  needsYesToDelete: 'Nothing was deleted: nobody can be asked here. With --yes it is done.',
  notDeleted: 'Nothing was deleted.',
  deleted: (n: number) => (n === 1 ? 'One ticket was deleted.' : `${n} tickets were deleted.`),
  happened: 'What happened',
  evidence: 'Evidence',
  readFromMail: 'read from mail',
  id: 'Id',
  addresses: 'Address',
  way: 'Way',
  state: 'State',
  due: 'Next',
  numbers: 'Ticket numbers',
}

const de: typeof en = {
  none: 'Keine Vorgänge.',
  total: (shown, of) => `${shown} von ${of} Vorgängen.`,
  nothingDue: 'Nichts ist fällig.',
  notFound: 'Diesen Vorgang gibt es nicht.',
  opened: (id) => `Vorgang ${id} eröffnet.`,
  joined: (id) => `Das gehört zum Vorgang ${id}: Ein zweiter wird nicht eröffnet.`,
  nobody: 'Wer sich fragen ließe, ist nicht bekannt. Mit --organization lässt es sich nennen.',
  noAddress: 'Um welche Adresse es geht, ist nicht bekannt. Mit --address lässt sie sich nennen.',
  others: (names) => `Auch andere ließen sich fragen: ${names}.`,
  noWays: 'Kein Weg bekannt.',
  next: (id) => `Als Nächstes: postdesk ticket draft ${id}`,
  fixFirst:
    'Dies zuerst beheben, denn es wird angesehen: Geschrieben wurde nichts. Mit --override PRÜFUNG geht es trotzdem.',
  overridden: (what) => `Geschrieben, obwohl es fehlschlägt: ${what}`,
  open: (names) => `Noch auszufüllen: ${names} (--fact NAME=WERT)`,
  unchecked: (names) => `Dort angesehen, hier nicht bekannt: ${names}`,
  masked: (names) => `Unkenntlich gemacht: ${names} (--tell NAME)`,
  kept: 'Der Entwurf ist gespeichert.',
  notKept: 'Nichts wurde gespeichert: Es gibt keinen Brief.',
  required: 'Pflicht',
  isForm: (page, id) => `Dies ist ein Formular: ${page}. Ist es ausgefüllt: postdesk ticket say ${id} submitted`,
  nothingToSend: 'Es gibt keinen Text zum Senden: Warum, sagt postdesk ticket draft; --text-file bringt einen mit.',
  noTarget: 'Keine Adresse bekannt, an die das gehen könnte. Mit --to lässt sie sich nennen.',
  shown: (to, through) => `Diese Mail würde an ${to} gehen, über ${through}:`,
  ask: 'Diese Mail senden?',
  needsYes: 'Nichts wurde gesendet: Hier lässt sich niemand fragen. Mit --yes geht die Mail, wie sie gezeigt ist.',
  notSent: 'Nichts wurde gesendet.',
  sent: 'Die Mail ging hinaus.',
  unclear:
    'Unklar, ob die Mail hinausging: Die Verbindung endete, bevor die Antwort des Servers kam. Von selbst wird sie nie noch einmal gesendet. Sobald es bekannt ist: postdesk ticket say ID went-out oder did-not-go-out.',
  refusedBy: (said) => `Die Mail ging nicht hinaus: ${said}`,
  taken: (id, kind) => `In den Vorgang ${id} aufgenommen: ${kind}.`,
  loose: (id) =>
    `Das passt zu keinem Vorgang oder zu mehreren. Gespeichert als ${id}: postdesk ticket give ${id} VORGANG`,
  noLoose: 'Keine Antwort wartet auf ihren Vorgang.',
  given: 'Zugeordnet.',
  gone: 'Vergessen.',
  noSuchAnswer: 'Diese Antwort gibt es nicht.',
  looking: (n) =>
    n === 0
      ? 'In keinem Postfach wird nach Antworten gesehen, oder es wird keine erwartet (--mailbox POSTFACH).'
      : n === 1
        ? 'In ein Postfach gesehen.'
        : `In ${n} Postfächer gesehen.`,
  came: (n) => (n === 1 ? 'Bei einem Vorgang gibt es Neues:' : `Bei ${n} Vorgängen gibt es Neues:`),
  askDelete: (n) => (n === 1 ? 'Diesen Vorgang endgültig löschen?' : `Diese ${n} Vorgänge endgültig löschen?`),
  needsYesToDelete: 'Nichts wurde gelöscht: Hier lässt sich niemand fragen. Mit --yes geschieht es.',
  notDeleted: 'Nichts wurde gelöscht.',
  deleted: (n) => (n === 1 ? 'Ein Vorgang wurde gelöscht.' : `${n} Vorgänge wurden gelöscht.`),
  happened: 'Verlauf',
  evidence: 'Belege',
  readFromMail: 'aus der Mail gelesen',
  id: 'Id',
  addresses: 'Adresse',
  way: 'Weg',
  state: 'Stand',
  due: 'Als Nächstes',
  numbers: 'Vorgangsnummern',
}

/** What `postdesk ticket` says. */
export const TICKET_COMMAND_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
