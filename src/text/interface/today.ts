import type { Language } from '../language.ts'

const en = {
  title: 'Today',
  lead: {
    yours: (n: number) =>
      n === 1 ? 'One of your last diagnoses waits for you.' : `${n} of your last diagnoses wait for you.`,
    quiet: 'None of your last diagnoses waits for you.',
  },
  yours: 'Your move',
  others: 'Not your move',
  all: 'Whole history',
  diagnose: 'Diagnose a bounce',
  first: {
    title: 'Welcome to your desk',
    lead: 'Postdesk is the postmaster’s desk for people who run their own mail server. Where would you like to begin?',
    diagnose: {
      title: 'Diagnose a bounce',
      body: 'A mail came back. Find out who refused it, why, whose move it is and what to do.',
      action: 'Begin',
    },
    domain: {
      title: 'Check a domain',
      body: 'Whether DNS, authentication and transport are set up right, with what to change for each finding.',
      action: 'Begin',
    },
    server: {
      title: 'Set up a first server',
      body: 'From an empty domain to a mail that arrives, in steps: each with why, what to do, and a look whether it is done.',
      action: 'Begin',
    },
    rehearsal: {
      title: 'Look around in the rehearsal world',
      body: 'Learn it on an invented internet, without a server and without harm.',
    },
  },
  lights: {
    title: 'How providers take your mail',
    send: 'Send probes',
    sample: (inbox: number, of: number) => `${inbox} of ${of} in the inbox`,
    newest: (age: string) => `newest ${age}`,
    nothing: 'Nothing measured yet',
    hint: 'Measured with probes to mailboxes of your own. With few or old probes nothing is concluded.',
  },
  mailboxes: {
    title: (n: number) => (n === 1 ? 'A mailbox needs you' : `${n} mailboxes need you`),
    show: 'Show the mailboxes',
  },
  due: {
    title: (n: number) => (n === 1 ? 'One ticket is due' : `${n} tickets are due`),
    all: 'Show the board',
    more: (n: number) => (n === 1 ? 'and one more' : `and ${n} more`),
  },
  setups: {
    title: 'Where you were',
    next: (title: string) => `Next: ${title}`,
    minutes: (n: number) => `about ${n} min`,
    problems: (n: number) => (n === 1 ? 'one step has problems' : `${n} steps have problems`),
    all: 'Show the servers',
    dates: 'What comes this week',
    more: (n: number) => (n === 1 ? 'and one more' : `and ${n} more`),
  },
  later: 'In a later version, this page also shows what expires next.',
}

const de: typeof en = {
  title: 'Heute',
  lead: {
    yours: (n) =>
      n === 1 ? 'Eine Ihrer letzten Diagnosen wartet auf Sie.' : `${n} Ihrer letzten Diagnosen warten auf Sie.`,
    quiet: 'Keine Ihrer letzten Diagnosen wartet auf Sie.',
  },
  yours: 'Sie sind am Zug',
  others: 'Andere sind am Zug',
  all: 'Ganzer Verlauf',
  diagnose: 'Fehlermeldung diagnostizieren',
  first: {
    title: 'Willkommen an Ihrem Pult',
    lead: 'Postdesk ist das Postmaster-Pult für alle, die ihren Mailserver selbst betreiben. Womit möchten Sie beginnen?',
    diagnose: {
      title: 'Eine Fehlermeldung diagnostizieren',
      body: 'Eine Mail kam zurück. Finden Sie heraus, wer sie abgewiesen hat, warum, wer am Zug ist und was zu tun ist.',
      action: 'Beginnen',
    },
    domain: {
      title: 'Eine Domain prüfen',
      body: 'Ob DNS, Authentifizierung und Transport richtig eingerichtet sind, und was je Befund zu ändern ist.',
      action: 'Beginnen',
    },
    server: {
      title: 'Einen ersten Server einrichten',
      body: 'Von der leeren Domain zur Mail, die ankommt, in Schritten: jeder mit Warum, Was zu tun ist und einem Blick, ob es getan ist.',
      action: 'Beginnen',
    },
    rehearsal: {
      title: 'In der Übungswelt umsehen',
      body: 'Alles an einem erfundenen Internet lernen, ohne Server und ohne Schaden.',
    },
  },
  lights: {
    title: 'Wie Anbieter die eigene Mail aufnehmen',
    send: 'Testmails senden',
    sample: (inbox, of) => `${inbox} von ${of} im Posteingang`,
    newest: (age) => `neueste ${age}`,
    nothing: 'Noch nichts gemessen',
    hint: 'Gemessen mit Testmails an eigene Postfächer. Aus wenigen oder alten wird nichts geschlossen.',
  },
  mailboxes: {
    title: (n) => (n === 1 ? 'Ein Postfach braucht Hilfe' : `${n} Postfächer brauchen Hilfe`),
    show: 'Postfächer zeigen',
  },
  due: {
    title: (n) => (n === 1 ? 'Ein Vorgang ist fällig' : `${n} Vorgänge sind fällig`),
    all: 'Tafel zeigen',
    more: (n) => (n === 1 ? 'und ein weiterer' : `und ${n} weitere`),
  },
  setups: {
    title: 'Wo es weitergeht',
    next: (title) => `Als Nächstes: ${title}`,
    minutes: (n) => `etwa ${n} min`,
    problems: (n) => (n === 1 ? 'ein Schritt hat Probleme' : `${n} Schritte haben Probleme`),
    all: 'Server zeigen',
    dates: 'Was diese Woche kommt',
    more: (n) => (n === 1 ? 'und eines mehr' : `und ${n} weitere`),
  },
  later: 'In einer späteren Version steht hier auch, was als Nächstes abläuft.',
}

/** The words of the place *Today*. */
export const TODAY_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
