import type { Language } from '../language.ts'

/** How a step stands. `said`: done by the user's own word. */
export type StepState = 'open' | 'waits' | 'verified' | 'said' | 'problems' | 'unclear' | 'stale' | 'skipped'

interface Words {
  readonly steps: string
  readonly state: Readonly<Record<StepState, string>>
  readonly left: (minutes: string) => string
  readonly nothingLeft: string
  readonly nth: (n: number, of: number) => string
  readonly minutes: (n: number) => string
  readonly back: string
  readonly why: string
  readonly do: string
  readonly deedCopy: (n: number) => string
  readonly waits: {
    readonly title: string
    readonly step: (title: string) => string
    readonly value: (label: string) => string
  }
  readonly verify: {
    readonly title: string
    readonly now: string
    readonly again: string
    readonly all: string
    readonly allHint: string
    readonly allOf: (n: number, of: number, title: string) => string
    readonly looking: string
    readonly other: (title: string) => string
    readonly never: string
    readonly last: (when: string) => string
    readonly notYet: string
    readonly result: Readonly<Record<'verified' | 'problems' | 'couldNotTell', string>>
    readonly meaning: Readonly<Record<'verified' | 'problems' | 'couldNotTell', string>>
    readonly stale: string
    readonly counted: (good: number, of: number) => string
    readonly quiet: (n: number) => string
    readonly fewer: string
    readonly fix: (title: string) => string
    readonly said: string
  }
  readonly mark: {
    readonly done: string
    readonly hint: string
    readonly open: string
    readonly saidAt: (when: string) => string
  }
  readonly skip: {
    readonly act: string
    readonly title: (step: string) => string
    readonly body: string
    readonly yes: string
    readonly skippedAt: (when: string) => string
    readonly later: (steps: string) => string
  }
  readonly around: string
  readonly previous: (title: string) => string
  readonly next: (title: string) => string
  readonly finished: string
  readonly about: {
    readonly open: string
    readonly title: string
    readonly hint: string
    readonly done: string
    readonly delete: string
    readonly sure: (domain: string) => string
    readonly body: string
    readonly yes: string
    readonly deleted: (domain: string) => string
  }
  readonly dates: {
    readonly title: string
    readonly more: (n: number) => string
    readonly fewer: string
    readonly none: string
    readonly from: string
  }
}

const en: Words = {
  steps: 'Steps',
  state: {
    open: 'Open',
    waits: 'Waits',
    verified: 'Verified',
    said: 'Done, by your word',
    problems: 'Problems',
    unclear: 'Could not tell',
    stale: 'Changed since',
    skipped: 'Left out',
  },
  left: (minutes) => `About ${minutes} of work left`,
  nothingLeft: 'Nothing is left to do',
  nth: (n, of) => `Step ${n} of ${of}`,
  minutes: (n) => `about ${n} min`,
  back: 'Servers',
  why: 'Why',
  do: 'Do',
  deedCopy: (n) => `what belongs to point ${n}`,
  waits: {
    title: 'This step waits',
    step: (title) => `for the step “${title}”`,
    value: (label) => `for a value: ${label}`,
  },
  verify: {
    title: 'Verify',
    now: 'Verify now',
    again: 'Verify again',
    all: 'Verify all steps',
    allHint: 'Looks at every step of which something can be seen; that takes some minutes.',
    allOf: (n, of, title) => `${n} of ${of}: ${title}`,
    looking: 'Looking at name servers, address and server; this takes up to a minute …',
    other: (title) => `The step “${title}” is being verified.`,
    never:
      'Nothing of this step can be seen from outside. It is done when you say so, and it is shown as your word, never as verified.',
    last: (when) => `Last look: ${when}`,
    notYet: 'Nobody has looked yet.',
    result: { verified: 'Verified', problems: 'Problems', couldNotTell: 'Could not tell' },
    meaning: {
      verified: 'Everything that could be seen is right.',
      problems: 'Something is not right yet. What was seen, and what to change, stands below.',
      couldNotTell:
        'Nothing wrong was seen, but too little was seen to call it done: what did not answer, or cannot be seen from here, stands below.',
    },
    stale: 'Values or choices changed since this look. What stands below belongs to what was before: verify again.',
    counted: (good, of) => `${good} of ${of} in order`,
    quiet: (n) => (n === 1 ? 'Show one more that is in order' : `Show ${n} more that are in order`),
    fewer: 'Show fewer',
    fix: (title) => `what to enter for “${title}”`,
    said: 'Your word',
  },
  mark: {
    done: 'Mark as done',
    hint: 'This is your word, and shown so.',
    open: 'Open it again',
    saidAt: (when) => `Marked as done on ${when}, by your word.`,
  },
  skip: {
    act: 'Skip this step …',
    title: (step) => `Leave out “${step}”?`,
    body: 'The step counts as left out, not as done: nothing of it is verified, and steps that build on it are no longer held back. It can be taken up again at any time.',
    yes: 'Leave it out',
    skippedAt: (when) => `Left out on ${when}.`,
    later: (steps) => `These build on it: ${steps}.`,
  },
  around: 'Steps before and after',
  previous: (title) => `Back: ${title}`,
  next: (title) => `Next: ${title}`,
  finished: 'Every step is done or left out. What remains is the monthly look.',
  about: {
    open: 'Domain, role …',
    title: 'What this set-up is for',
    hint: 'What changes here changes steps, records and recipes with it. What was verified before is then marked as changed since.',
    done: 'Done',
    delete: 'Delete this set-up …',
    sure: (domain) => `Delete the set-up of ${domain}?`,
    body: 'What was entered, said and verified is removed. Nothing changes at the DNS host or on the server.',
    yes: 'Delete',
    deleted: (domain) => `The set-up of ${domain} is deleted.`,
  },
  dates: {
    title: 'What comes when',
    more: (n) => `Show ${n} more`,
    fewer: 'Show fewer',
    none: 'Nothing is in the calendar yet.',
    from: 'Counted from the day on which the records were verified; until then, from the beginning of this set-up.',
  },
}

const de: Words = {
  steps: 'Schritte',
  state: {
    open: 'Offen',
    waits: 'Wartet',
    verified: 'Geprüft',
    said: 'Getan, laut eigener Angabe',
    problems: 'Probleme',
    unclear: 'Nicht feststellbar',
    stale: 'Seither geändert',
    skipped: 'Ausgelassen',
  },
  left: (minutes) => `Noch etwa ${minutes} Arbeit`,
  nothingLeft: 'Es bleibt nichts zu tun',
  nth: (n, of) => `Schritt ${n} von ${of}`,
  minutes: (n) => `etwa ${n} min`,
  back: 'Server',
  why: 'Warum',
  do: 'Tun',
  deedCopy: (n) => `was zu Punkt ${n} gehört`,
  waits: {
    title: 'Dieser Schritt wartet',
    step: (title) => `auf den Schritt „${title}“`,
    value: (label) => `auf einen Wert: ${label}`,
  },
  verify: {
    title: 'Prüfen',
    now: 'Jetzt prüfen',
    again: 'Noch einmal prüfen',
    all: 'Alle Schritte prüfen',
    allHint: 'Sieht nach jedem Schritt, von dem sich etwas sehen lässt; das dauert einige Minuten.',
    allOf: (n, of, title) => `${n} von ${of}: ${title}`,
    looking: 'Nameserver, Adresse und Server werden angesehen; das dauert bis zu einer Minute …',
    other: (title) => `Gerade wird der Schritt „${title}“ geprüft.`,
    never:
      'Von diesem Schritt lässt sich von außen nichts sehen. Getan ist er laut eigener Angabe, und so wird er gezeigt, nie als geprüft.',
    last: (when) => `Zuletzt nachgesehen: ${when}`,
    notYet: 'Nachgesehen wurde noch nicht.',
    result: { verified: 'Geprüft', problems: 'Probleme', couldNotTell: 'Nicht feststellbar' },
    meaning: {
      verified: 'Alles, was sich sehen ließ, stimmt.',
      problems: 'Etwas stimmt noch nicht. Was gesehen wurde und was zu ändern ist, steht darunter.',
      couldNotTell:
        'Falsches war nicht zu sehen, aber zu wenig, um es getan zu nennen: Was nicht antwortete oder von hier nicht zu sehen ist, steht darunter.',
    },
    stale:
      'Werte oder Entscheidungen haben sich seither geändert. Das Folgende gehört zum vorigen Stand: noch einmal prüfen.',
    counted: (good, of) => `${good} von ${of} in Ordnung`,
    quiet: (n) => (n === 1 ? 'Ein weiteres zeigen, das in Ordnung ist' : `${n} weitere zeigen, die in Ordnung sind`),
    fewer: 'Weniger zeigen',
    fix: (title) => `was für „${title}“ einzutragen ist`,
    said: 'Eigene Angabe',
  },
  mark: {
    done: 'Als getan markieren',
    hint: 'Das ist eine eigene Angabe und wird so gezeigt.',
    open: 'Wieder öffnen',
    saidAt: (when) => `Am ${when} laut eigener Angabe getan.`,
  },
  skip: {
    act: 'Schritt auslassen …',
    title: (step) => `„${step}“ auslassen?`,
    body: 'Der Schritt zählt als ausgelassen, nicht als getan: Nichts davon ist geprüft, und Schritte, die darauf bauen, warten nicht länger. Er lässt sich jederzeit wieder aufnehmen.',
    yes: 'Auslassen',
    skippedAt: (when) => `Am ${when} ausgelassen.`,
    later: (steps) => `Darauf bauen: ${steps}.`,
  },
  around: 'Schritte davor und danach',
  previous: (title) => `Zurück: ${title}`,
  next: (title) => `Weiter: ${title}`,
  finished: 'Jeder Schritt ist getan oder ausgelassen. Es bleibt der monatliche Blick.',
  about: {
    open: 'Domain, Rolle …',
    title: 'Wofür diese Einrichtung ist',
    hint: 'Was sich hier ändert, ändert Schritte, Records und Rezepte mit. Vorher Geprüftes gilt dann als seither geändert.',
    done: 'Fertig',
    delete: 'Diese Einrichtung löschen …',
    sure: (domain) => `Einrichtung von ${domain} löschen?`,
    body: 'Eingetragenes, Angegebenes und Geprüftes wird entfernt. Beim DNS-Anbieter und auf dem Server ändert sich nichts.',
    yes: 'Löschen',
    deleted: (domain) => `Die Einrichtung von ${domain} ist gelöscht.`,
  },
  dates: {
    title: 'Was wann kommt',
    more: (n) => `${n} weitere zeigen`,
    fewer: 'Weniger zeigen',
    none: 'Noch steht nichts im Kalender.',
    from: 'Gezählt ab dem Tag, an dem die Records geprüft wurden; bis dahin ab dem Beginn dieser Einrichtung.',
  },
}

/** The words of the guide round every step. */
export const SETUP_GUIDE_TEXT: Readonly<Record<Language, Words>> = { en, de }
