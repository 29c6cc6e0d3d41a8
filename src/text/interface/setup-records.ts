import type { RecordChange } from '../../engine/setup/records/wanted-record.ts'
import type { Language } from '../language.ts'

interface SetupRecordsText {
  readonly read: {
    readonly title: string
    readonly lead: string
    readonly begin: string
    readonly again: string
    readonly busy: string
    readonly readAt: (when: string) => string
    readonly older: string
    readonly done: (changes: number, kept: number) => string
  }
  readonly trouble: {
    readonly title: string
    readonly none: string
    readonly level: Readonly<Record<'error' | 'warning', string>>
  }
  readonly change: {
    readonly action: Readonly<Record<RecordChange['action'], string>>
    readonly risk: Readonly<Record<RecordChange['risk'], string>>
    readonly where: Readonly<Record<RecordChange['where'], string>>
    readonly before: string
    readonly after: string
    readonly nothing: string
    /** What becomes of a line; for those who do not see its sign. */
    readonly line: Readonly<Record<'goes' | 'stays' | 'comes', string>>
    readonly ttl: (seconds: number) => string
    readonly name: string
    readonly value: (name: string) => string
    readonly unread: string
  }
  readonly turn: {
    readonly title: (turn: number) => string
    readonly lead: (count: number) => string
    readonly wait: (minutes: number) => string
    readonly unknown: string
  }
  readonly kept: { readonly title: (count: number) => string; readonly none: string }
  readonly more: (count: number) => string
  readonly shown: (shown: number, of: number) => string
  readonly nothingToDo: string
  readonly noRecords: string
  readonly output: {
    readonly title: string
    readonly label: string
    readonly tab: Readonly<Record<'zone' | 'form' | 'policy' | 'clients', string>>
    readonly zoneLead: string
    readonly copyAll: string
    readonly save: string
    readonly formLead: string
    readonly choose: string
    readonly anew: string
    readonly zone: (name: string) => string
    readonly turn: (turn: number) => string
    readonly isThere: (count: number) => string
    readonly goes: string
    readonly goesLead: string
    readonly type: string
    readonly name: string
    readonly leaveEmpty: string
    readonly noType: (types: string, host: string) => string
    readonly leastTtl: (seconds: number) => string
    readonly source: (asOf: string, lookedAt: string) => string
    readonly unsure: string
    readonly policyLead: string
  }
  readonly choices: {
    readonly title: string
    readonly lead: string
    readonly stricter: string
    readonly more: string
  }
}

const en: SetupRecordsText = {
  read: {
    title: 'What stands there, and what comes',
    lead: 'The DNS is read first. Nothing is changed by Postdesk: the records are entered at the DNS host by hand.',
    begin: 'Read the DNS now',
    again: 'Read again',
    busy: 'Reading the DNS …',
    readAt: (when) => `Read at ${when}`,
    older: 'Something of the set-up changed since. It is being read anew.',
    done: (changes, kept) => `The DNS was read: ${changes} to change, ${kept} right as they are.`,
  },
  trouble: {
    title: 'What would bite',
    none: 'Nothing in this order would bite, as far as it can be seen.',
    level: { error: 'Would go wrong', warning: 'Take care' },
  },
  change: {
    action: { add: 'add', replace: 'change', keep: 'right as it is', remove: 'remove', unknown: 'could not be read' },
    risk: { none: 'No risk', some: 'Some risk', high: 'High risk' },
    where: { zone: 'in the zone', hoster: 'set at the hoster of the server, not at the DNS host' },
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    line: { goes: 'goes away:', stays: 'stays:', comes: 'comes:' },
    ttl: (seconds) => `TTL ${seconds}`,
    name: 'Name',
    value: (name) => `Value of ${name}`,
    unread:
      'Nobody answered, so nothing is claimed about what stands there. Look there before anything is entered, or read again.',
  },
  turn: {
    title: (turn) => `Round ${turn}`,
    lead: (count) => (count === 1 ? 'One record.' : `${count} records, in any order.`),
    wait: (minutes) =>
      `First wait ${minutes} minutes after the round before, until caches have forgotten what stood there.`,
    unknown: 'Could not be read',
  },
  kept: {
    title: (count) => (count === 1 ? 'One record is right as it is' : `${count} records are right as they are`),
    none: 'No record is right yet.',
  },
  more: (count) => `Show ${count} more`,
  shown: (shown, of) => `${shown} of ${of}`,
  noRecords: 'No record can be said yet: domain, host name and address of the server are needed first.',
  nothingToDo: 'Everything stands there as it should. There is nothing to enter.',
  output: {
    title: 'To enter',
    label: 'Form of the records',
    tab: {
      zone: 'Zone file',
      form: 'As the DNS host wants it',
      policy: 'MTA-STS policy file',
      clients: 'Files for mail programs',
    },
    zoneLead:
      'All records of the set-up after the changes, those that stay included. PTR records are missing: the hoster sets them.',
    copyAll: 'Copy all',
    save: 'Save as a file',
    formLead: 'Field by field, as its form wants them.',
    choose: 'Choose where the records are entered, and they are written as that form wants them.',
    anew: 'The records are being written for this choice …',
    zone: (name) => `Zone ${name}`,
    turn: (turn) => `Round ${turn}`,
    isThere: (count) => (count === 1 ? 'One stands there already' : `${count} stand there already`),
    goes: 'To be removed there',
    goesLead: 'These lines are replaced: change them to the new ones, or remove them when the new ones are entered.',
    type: 'Type',
    name: 'Name',
    leaveEmpty: 'leave empty',
    noType: (types, host) =>
      `${host} has no records of type ${types}, as far as is known. What needs them cannot be used there.`,
    leastTtl: (seconds) => `A TTL below ${seconds} seconds is not taken there.`,
    source: (asOf, lookedAt) => `as of ${asOf}, looked at on ${lookedAt}`,
    unsure: 'Not everything about this form could be verified. Compare with what is shown there.',
    policyLead:
      'This text, with nothing changed, lies on a web server with a valid certificate at exactly this address:',
  },
  choices: {
    title: 'What the records are to say',
    lead: 'Each choice changes the records below at once.',
    stricter: 'When it becomes stricter',
    more: 'Domains and reports',
  },
}

const de: SetupRecordsText = {
  read: {
    title: 'Was dort steht und was kommt',
    lead: 'Zuerst wird das DNS gelesen. Postdesk ändert dort nichts: Eingetragen werden die Records von Hand beim DNS-Anbieter.',
    begin: 'DNS jetzt lesen',
    again: 'Noch einmal lesen',
    busy: 'Das DNS wird gelesen …',
    readAt: (when) => `Gelesen: ${when}`,
    older: 'Seitdem hat sich an der Einrichtung etwas geändert. Es wird neu gelesen.',
    done: (changes, kept) => `Das DNS ist gelesen: ${changes} zu ändern, ${kept} stimmen schon.`,
  },
  trouble: {
    title: 'Was schiefginge',
    none: 'In dieser Reihenfolge ginge nichts schief, soweit es zu sehen ist.',
    level: { error: 'Ginge schief', warning: 'Vorsicht' },
  },
  change: {
    action: {
      add: 'hinzufügen',
      replace: 'ändern',
      keep: 'stimmt schon',
      remove: 'entfernen',
      unknown: 'war nicht zu lesen',
    },
    risk: { none: 'Kein Risiko', some: 'Etwas Risiko', high: 'Hohes Risiko' },
    where: { zone: 'in der Zone', hoster: 'beim Hoster des Servers zu setzen, nicht beim DNS-Anbieter' },
    before: 'Vorher',
    after: 'Nachher',
    nothing: 'nichts',
    line: { goes: 'verschwindet:', stays: 'bleibt:', comes: 'kommt dazu:' },
    ttl: (seconds) => `TTL ${seconds}`,
    name: 'Name',
    value: (name) => `Wert von ${name}`,
    unread:
      'Es kam keine Antwort, also wird nichts darüber behauptet, was dort steht. Vor dem Eintragen dort nachsehen oder noch einmal lesen.',
  },
  turn: {
    title: (turn) => `Runde ${turn}`,
    lead: (count) => (count === 1 ? 'Ein Record.' : `${count} Records, in beliebiger Reihenfolge.`),
    wait: (minutes) =>
      `Zuerst nach der Runde davor ${minutes} Minuten warten, bis Zwischenspeicher vergessen haben, was dort stand.`,
    unknown: 'War nicht zu lesen',
  },
  kept: {
    title: (count) => (count === 1 ? 'Ein Record stimmt schon' : `${count} Records stimmen schon`),
    none: 'Noch stimmt kein Record.',
  },
  more: (count) => `${count} weitere zeigen`,
  shown: (shown, of) => `${shown} von ${of}`,
  noRecords: 'Noch lässt sich kein Record sagen: Domain, Hostname und Adresse des Servers werden zuerst gebraucht.',
  nothingToDo: 'Alles steht dort, wie es soll. Einzutragen ist nichts.',
  output: {
    title: 'Zum Eintragen',
    label: 'Form der Records',
    tab: {
      zone: 'Zonendatei',
      form: 'Wie der DNS-Anbieter es will',
      policy: 'MTA-STS-Policy-Datei',
      clients: 'Dateien für Mailprogramme',
    },
    zoneLead:
      'Alle Records der Einrichtung nach den Änderungen, auch die bleibenden. PTR-Records fehlen: Sie setzt der Hoster.',
    copyAll: 'Alles kopieren',
    save: 'Als Datei speichern',
    formLead: 'Feld für Feld, wie das Formular dort sie erwartet.',
    choose: 'Nach der Wahl, wo die Records eingetragen werden, stehen sie hier in der Form des Anbieters.',
    anew: 'Die Records werden für diese Wahl geschrieben …',
    zone: (name) => `Zone ${name}`,
    turn: (turn) => `Runde ${turn}`,
    isThere: (count) => (count === 1 ? 'Einer steht schon dort' : `${count} stehen schon dort`),
    goes: 'Dort zu entfernen',
    goesLead: 'Diese Zeilen werden ersetzt: in die neuen ändern oder entfernen, sobald die neuen eingetragen sind.',
    type: 'Typ',
    name: 'Name',
    leaveEmpty: 'leer lassen',
    noType: (types, host) =>
      `${host} kennt, soweit bekannt, keine Records vom Typ ${types}. Was sie braucht, ist dort nicht möglich.`,
    leastTtl: (seconds) => `Eine TTL unter ${seconds} Sekunden wird dort nicht angenommen.`,
    source: (asOf, lookedAt) => `Stand ${asOf}, angesehen am ${lookedAt}`,
    unsure: 'Nicht alles an diesem Formular ließ sich bestätigen. Bitte mit dem vergleichen, was dort zu sehen ist.',
    policyLead:
      'Dieser Text liegt unverändert auf einem Webserver mit gültigem Zertifikat, genau unter dieser Adresse:',
  },
  choices: {
    title: 'Was die Records sagen sollen',
    lead: 'Jede Wahl ändert die Records darunter sofort.',
    stricter: 'Wann es strenger wird',
    more: 'Domains und Berichte',
  },
}

/** The words about records: what stands there, what comes, and how it is entered. */
export const SETUP_RECORDS_TEXT: Readonly<Record<Language, SetupRecordsText>> = { en, de }
