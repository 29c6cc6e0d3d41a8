import type { StackDeed } from '../../engine/setup/setup-knowledge.ts'
import type { Language } from '../language.ts'

interface SetupSoftwareText {
  readonly choose: string
  readonly chooseHint: string
  readonly loading: string
  readonly noneChosen: string
  readonly unknown: (id: string) => string
  readonly notForRole: (name: string, role: string) => string
  readonly kind: Readonly<Record<'files' | 'panel' | 'dnsOnly', { readonly label: string; readonly hint: string }>>
  readonly systems: string
  readonly suits: string
  readonly compare: string
  readonly hideCompare: string
  readonly take: (name: string) => string
  readonly takeShort: string
  readonly taken: string
  readonly flow: {
    readonly title: string
    readonly lead: string
    readonly by: string
  }
  readonly recipe: {
    readonly title: (name: string) => string
    readonly lead: string
    readonly failed: string
    readonly retry: string
    readonly ticked: (done: number, of: number) => string
    readonly allTicked: string
    readonly goOn: (title: string) => string
    readonly tick: (title: string) => string
    readonly tickShort: string
    readonly show: string
    readonly hide: string
    readonly said: string
    readonly empty: string
  }
  readonly missing: {
    readonly title: (count: number) => string
    readonly lead: string
  }
  readonly deed: {
    readonly label: Readonly<Record<StackDeed['kind'], string>>
    readonly file: string
    readonly append: string
    readonly mode: string
    readonly owner: string
    readonly path: string
    readonly text: (path: string) => string
    readonly command: string
    readonly asCommand: string
    readonly asCommandHint: string
    readonly wrap: string
    readonly way: string
  }
}

const en: SetupSoftwareText = {
  choose: 'Which software',
  chooseHint: 'The choice changes the recipe, and nothing on the server. What was ticked stays with its software.',
  loading: 'Reading the recipe …',
  noneChosen: 'Choose a software first; its recipe then stands here with the values of this set-up in it.',
  unknown: (id) => `There is no recipe called “${id}” in this Postdesk. Choose another one.`,
  notForRole: (name, role) =>
    `The recipe for ${name} was not made for “${role}”. Choose another software, or another role in the step about it.`,
  kind: {
    files: { label: 'configuration files', hint: 'Everything that is written stands here, line by line.' },
    panel: {
      label: 'a panel in the browser',
      hint: 'The program writes its files by itself; here stands where to click.',
    },
    dnsOnly: {
      label: 'only the DNS part',
      hint: 'The software is set up with its own guide; here stands what has to fit the records.',
    },
  },
  systems: 'Systems',
  suits: 'For',
  compare: 'Compare all',
  hideCompare: 'Hide the comparison',
  take: (name) => `Choose ${name}`,
  takeShort: 'Choose',
  taken: 'chosen',
  flow: {
    title: 'How a mail passes through the parts',
    lead: 'Each box is a program; the arrow says how the mail gets there.',
    by: 'by',
  },
  recipe: {
    title: (name) => `Recipe: ${name}`,
    lead: 'In this order, as root on the server. What is ticked is remembered, and is never taken for verified.',
    failed: 'The recipe could not be read.',
    retry: 'Try again',
    ticked: (done, of) => `${done} of ${of} ticked`,
    allTicked: 'All are ticked. Now look through the configuration that runs, and verify the step.',
    goOn: (title) => `Go on with: ${title}`,
    tick: (title) => `Done: ${title}`,
    tickShort: 'Done',
    show: 'Show',
    hide: 'Hide',
    said: 'ticked, not seen',
    empty: 'The recipe has nothing for this role and this system. Choose another system.',
  },
  missing: {
    title: (count) => (count === 1 ? 'One value is missing' : `${count} values are missing`),
    lead: 'Their places are marked in the recipe. Fill them in before copying: a name in double braces is no configuration.',
  },
  deed: {
    label: { file: 'File', append: 'Addition', command: 'Command', click: 'In the panel', note: 'Note' },
    file: 'Write this file whole; what stood in it before is replaced.',
    append: 'Add this at the end of the file, once.',
    mode: 'Mode',
    owner: 'Owner',
    path: 'the path',
    text: (path) => `the text of ${path}`,
    command: 'the command',
    asCommand: 'Copy as a command',
    asCommandHint: 'One paste into the shell of the server, as root, does the same.',
    wrap: 'Wrap long lines',
    way: 'Where to click',
  },
}

const de: SetupSoftwareText = {
  choose: 'Welche Software',
  chooseHint: 'Die Wahl ändert das Rezept, am Server nichts. Abgehaktes bleibt bei seiner Software.',
  loading: 'Das Rezept wird gelesen …',
  noneChosen: 'Zuerst eine Software wählen; dann steht hier ihr Rezept mit den Werten dieser Einrichtung.',
  unknown: (id) => `Ein Rezept „${id}“ gibt es in diesem Postdesk nicht. Eine andere Software wählen.`,
  notForRole: (name, role) =>
    `Das Rezept für ${name} ist nicht für „${role}“ gemacht. Eine andere Software wählen, oder im Schritt dazu eine andere Rolle.`,
  kind: {
    files: { label: 'Konfigurationsdateien', hint: 'Alles, was geschrieben wird, steht hier Zeile für Zeile.' },
    panel: {
      label: 'Oberfläche im Browser',
      hint: 'Das Programm schreibt seine Dateien selbst; hier steht, wo zu klicken ist.',
    },
    dnsOnly: {
      label: 'nur der DNS-Teil',
      hint: 'Die Software wird nach ihrer eigenen Anleitung eingerichtet; hier steht, was zu den Records passen muss.',
    },
  },
  systems: 'Systeme',
  suits: 'Für',
  compare: 'Alle vergleichen',
  hideCompare: 'Vergleich ausblenden',
  take: (name) => `${name} wählen`,
  takeShort: 'Wählen',
  taken: 'gewählt',
  flow: {
    title: 'Wie eine Mail durch die Teile geht',
    lead: 'Jeder Kasten ist ein Programm; der Pfeil sagt, wie die Mail dorthin kommt.',
    by: 'über',
  },
  recipe: {
    title: (name) => `Rezept: ${name}`,
    lead: 'In dieser Reihenfolge, als root auf dem Server. Abgehaktes wird gemerkt und gilt nie als geprüft.',
    failed: 'Das Rezept ließ sich nicht lesen.',
    retry: 'Noch einmal versuchen',
    ticked: (done, of) => `${done} von ${of} abgehakt`,
    allTicked: 'Alles ist abgehakt. Nun die laufende Konfiguration durchsehen und den Schritt prüfen.',
    goOn: (title) => `Weiter mit: ${title}`,
    tick: (title) => `Erledigt: ${title}`,
    tickShort: 'Erledigt',
    show: 'Zeigen',
    hide: 'Ausblenden',
    said: 'abgehakt, nicht gesehen',
    empty: 'Das Rezept hat für diese Rolle und dieses System nichts. Ein anderes System wählen.',
  },
  missing: {
    title: (count) => (count === 1 ? 'Ein Wert fehlt' : `${count} Werte fehlen`),
    lead: 'Ihre Stellen sind im Rezept markiert. Vor dem Kopieren ausfüllen: Ein Name in doppelten Klammern ist keine Konfiguration.',
  },
  deed: {
    label: { file: 'Datei', append: 'Ergänzung', command: 'Befehl', click: 'In der Oberfläche', note: 'Hinweis' },
    file: 'Diese Datei ganz schreiben; was vorher darin stand, wird ersetzt.',
    append: 'Dies einmal ans Ende der Datei anfügen.',
    mode: 'Rechte',
    owner: 'Eigentümer',
    path: 'Pfad',
    text: (path) => `Text von ${path}`,
    command: 'Befehl',
    asCommand: 'Als Befehl kopieren',
    asCommandHint: 'Einmal als root in die Shell des Servers eingefügt, tut er dasselbe.',
    wrap: 'Lange Zeilen umbrechen',
    way: 'Wo zu klicken ist',
  },
}

/** Words of the step in which the mail software is set up. */
export const SETUP_SOFTWARE_TEXT: Readonly<Record<Language, SetupSoftwareText>> = { en, de }
