import type { Language } from '../language.ts'

export interface SetupFilesText {
  readonly export: string
  readonly format: Readonly<Record<'plan' | 'ansible' | 'page' | 'checklist' | 'zone' | 'calendar', string>>
  readonly exporting: string
  readonly exported: (path: string) => string
  readonly needsStack: string
  readonly import: {
    readonly open: string
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly file: string
    readonly take: string
    readonly dropTitle: string
    readonly dropBody: string
    readonly nothing: string
    readonly tooLarge: string
    readonly notReadable: string
    readonly refused: string
    readonly expected: (expected: string) => string
    readonly came: (came: string) => string
    readonly valueOf: (value: string, form: string) => string
    readonly failed: string
  }
  readonly imported: {
    readonly title: (domain: string) => string
    readonly lead: string
    readonly look: string
  }
  /** What a plan is expected to be, as the engine names it. */
  readonly form: Readonly<Record<string, string>>
}

const en: SetupFilesText = {
  export: 'Export',
  format: {
    plan: 'Plan, to keep or to share',
    ansible: 'Recipe as Ansible tasks',
    page: 'Page to print',
    checklist: 'Checklist (Markdown)',
    zone: 'Zone file',
    calendar: 'Dates for a calendar',
  },
  exporting: 'Writing …',
  exported: (path) => `Written to ${path}. There is nothing secret in it.`,
  needsStack: 'This needs a mail software: choose one in the step about it.',
  import: {
    open: 'Read in a plan',
    title: 'Read in a plan',
    lead: 'A plan that was exported from Postdesk: one’s own of before, or one that somebody shared for review. It becomes a set-up of its own; nothing that is there already changes.',
    label: 'Text of the plan',
    file: 'Choose a file',
    take: 'Read it in',
    dropTitle: 'Read in as a plan',
    dropBody: 'A JSON file that Postdesk exported',
    nothing: 'Choose or drop a file, or paste its text.',
    tooLarge: 'Expected a plan of at most 2 MB, this is larger.',
    notReadable: 'The file could not be read.',
    refused: 'This was not taken, and nothing was changed.',
    expected: (expected) => `Expected: ${expected}.`,
    came: (came) => `Came: ${came}`,
    valueOf: (value, form) => `${value}: ${form}`,
    failed: 'The plan could not be kept.',
  },
  imported: {
    title: (domain) => `The plan for ${domain} is read in`,
    lead: 'Its values come from a file, perhaps from somebody else. Look at each before it goes into a record or onto a server. Nothing of it is verified here: what was done elsewhere is open again until it was seen from this computer.',
    look: 'Look at it',
  },
  form: {
    JSON: 'a JSON text',
    'an object': 'a JSON object',
    'a plan of Postdesk': 'a plan that Postdesk exported',
    'createdAt as a date': 'the day on which it was made',
    values: 'a part with values',
    choices: 'a part with choices',
    version: 'a version that this Postdesk knows; a newer one needs a newer Postdesk',
    'a domain': 'a name such as mail.example.org',
    'an address': 'an address such as postmaster@example.org, of letters, digits and . _ + -',
    'an IPv4 address': 'an IPv4 address',
    'an IPv6 address': 'an IPv6 address',
    'a selector': 'small letters, digits and hyphens',
    'a public key': 'a public key as it stands after p=',
    'an absolute path': 'a path from / on, without spaces',
    '64 hexadecimal digits': '64 hexadecimal digits',
    'an id': 'small letters, digits and hyphens',
    'a port': 'a port',
    'mechanisms of SPF': 'parts of an SPF record, such as include:spf.example.net',
    list: 'a list',
    choice: 'one of the known choices',
  },
}

const de: SetupFilesText = {
  export: 'Exportieren',
  format: {
    plan: 'Plan, zum Aufheben oder Teilen',
    ansible: 'Rezept als Ansible-Aufgaben',
    page: 'Seite zum Drucken',
    checklist: 'Checkliste (Markdown)',
    zone: 'Zonendatei',
    calendar: 'Termine für den Kalender',
  },
  exporting: 'Wird geschrieben …',
  exported: (path) => `Nach ${path} geschrieben. Geheimes steht nicht darin.`,
  needsStack: 'Dafür braucht es eine Mailsoftware: im Schritt dazu eine wählen.',
  import: {
    open: 'Plan einlesen',
    title: 'Plan einlesen',
    lead: 'Ein Plan, den Postdesk exportiert hat: ein eigener von früher oder einer, den jemand zum Durchsehen geteilt hat. Er wird eine eigene Einrichtung; was schon da ist, bleibt, wie es ist.',
    label: 'Text des Plans',
    file: 'Datei wählen',
    take: 'Einlesen',
    dropTitle: 'Als Plan einlesen',
    dropBody: 'Eine JSON-Datei, die Postdesk exportiert hat',
    nothing: 'Eine Datei wählen oder ablegen, oder ihren Text einfügen.',
    tooLarge: 'Erwartet wurde ein Plan von höchstens 2 MB, dies ist größer.',
    notReadable: 'Die Datei ließ sich nicht lesen.',
    refused: 'Dies wurde nicht übernommen, und nichts wurde geändert.',
    expected: (expected) => `Erwartet: ${expected}.`,
    came: (came) => `Gekommen: ${came}`,
    valueOf: (value, form) => `${value}: ${form}`,
    failed: 'Der Plan ließ sich nicht aufheben.',
  },
  imported: {
    title: (domain) => `Der Plan für ${domain} ist eingelesen`,
    lead: 'Seine Werte kommen aus einer Datei, vielleicht von jemand anderem. Jeder ist anzusehen, bevor er in einen Record oder auf einen Server kommt. Nichts davon ist hier geprüft: Was anderswo erledigt war, ist wieder offen, bis es von diesem Rechner aus gesehen wurde.',
    look: 'Ansehen',
  },
  form: {
    JSON: 'ein Text in JSON',
    'an object': 'ein Objekt in JSON',
    'a plan of Postdesk': 'ein Plan, den Postdesk exportiert hat',
    'createdAt as a date': 'der Tag, an dem er entstand',
    values: 'ein Teil mit Werten',
    choices: 'ein Teil mit Entscheidungen',
    version: 'eine Version, die dieses Postdesk kennt; eine neuere braucht ein neueres Postdesk',
    'a domain': 'ein Name wie mail.example.org',
    'an address': 'eine Adresse wie postmaster@example.org, aus Buchstaben, Ziffern und . _ + -',
    'an IPv4 address': 'eine IPv4-Adresse',
    'an IPv6 address': 'eine IPv6-Adresse',
    'a selector': 'kleine Buchstaben, Ziffern und Bindestriche',
    'a public key': 'ein öffentlicher Schlüssel, wie er hinter p= steht',
    'an absolute path': 'ein Pfad ab /, ohne Leerzeichen',
    '64 hexadecimal digits': '64 hexadezimale Ziffern',
    'an id': 'kleine Buchstaben, Ziffern und Bindestriche',
    'a port': 'ein Port',
    'mechanisms of SPF': 'Teile eines SPF-Records wie include:spf.example.net',
    list: 'eine Liste',
    choice: 'eine der bekannten Möglichkeiten',
  },
}

/** Words of what leaves a set-up as a file, and of plans that are read in. */
export const SETUP_FILES_TEXT: Readonly<Record<Language, SetupFilesText>> = { en, de }
