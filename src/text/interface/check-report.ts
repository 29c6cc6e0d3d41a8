import type { Language } from '../language.ts'

const en = {
  report: {
    checkedAt: (time: string) => `Checked ${time}`,
    facts: (checks: number, questions: number) =>
      `${checks === 1 ? '1 check' : `${checks} checks`}, ${questions === 1 ? '1 question' : `${questions} questions`}`,
    took: (seconds: string, chain: string) => `${seconds} s (longest chain of questions ${chain} s)`,
    resolver: (name: string) => `seen through the resolver ${name}`,
    configuration: 'Configuration',
    from: (domain: string) => `from ${domain}`,
    configurationHint: 'Proved: it is so or it is not.',
    reputation: 'Reputation',
    reputationHint: 'Only measured: what others think today.',
    cancelled: 'This run was stopped before its end. What is missing here is not known.',
    notKept: 'This run could not be kept. It is gone when the window closes.',
    againWhole: 'Check again',
    delete: 'Delete …',
    export: 'Export',
    exportAs: { html: 'Web page', markdown: 'Markdown', json: 'JSON' },
    exported: (path: string) => `The report was written to ${path}`,
    back: 'Back',
  },
  vantage: {
    label: 'Seen from here',
    portal:
      'This network answers DNS questions with addresses of its own (a login page, or a tunnel program). Nothing about the domain can be told from here.',
    dead: 'The DNS resolver does not answer: this computer seems to be offline. Nothing about the domain can be told from here.',
    rewrites: 'This resolver replaces the answer “there is no such name” with an address of its own.',
    port25:
      'Connections to port 25 are blocked here, as they often are at home. Conversations with your servers on that port cannot be held from here.',
    ipv6: 'This computer has no IPv6; servers were looked at over IPv4 only.',
    addressesFromMx: (addresses: string) =>
      `Taken as sending addresses: ${addresses} (those of the MX). Name others in the form, if you send from elsewhere.`,
  },
  filter: {
    label: 'Show',
    all: 'All',
    area: 'Area',
    allAreas: 'All areas',
    search: 'Search the findings',
    clear: 'Clear the search',
    changedOnly: 'Only what changed',
    none: 'No finding fits this choice.',
    reset: 'Show all',
    count: (shown: number) => (shown === 1 ? '1 finding' : `${shown} findings`),
  },
  group: {
    passed: (n: number) => `${n} in order`,
    notApplicable: (n: number) => (n === 1 ? '1 does not apply' : `${n} do not apply`),
    temperror: (n: number) => `${n} could not be told`,
    showQuiet: 'Show them',
    hideQuiet: 'Hide them',
    allRight: 'Nothing to do here.',
    waiting: (left: number) => `${left} still to come`,
  },
  change: {
    new: 'New',
    worse: 'Worse',
    better: 'Better',
    solved: 'Solved',
    unchanged: 'Unchanged',
    notComparable: 'Not comparable',
  },
  compare: {
    title: 'Compared with',
    choose: 'Earlier run to compare with',
    first: 'This is the first run for this domain. The next one is compared with it.',
    same: 'Nothing changed since then.',
    was: (outcome: string) => `before: ${outcome}`,
    count: {
      new: (n: number) => `${n} new`,
      worse: (n: number) => `${n} worse`,
      better: (n: number) => `${n} better`,
      solved: (n: number) => `${n} solved`,
    },
  },
}

const de: typeof en = {
  report: {
    checkedAt: (time) => `Geprüft ${time}`,
    facts: (checks, questions) =>
      `${checks === 1 ? '1 Prüfung' : `${checks} Prüfungen`}, ${questions === 1 ? '1 Frage' : `${questions} Fragen`}`,
    took: (seconds, chain) => `${seconds} s (längste Kette von Fragen ${chain} s)`,
    resolver: (name) => `gesehen über den Resolver ${name}`,
    configuration: 'Konfiguration',
    from: (domain) => `von ${domain}`,
    configurationHint: 'Bewiesen: Es ist so oder nicht.',
    reputation: 'Reputation',
    reputationHint: 'Nur gemessen: was andere heute denken.',
    cancelled: 'Dieser Lauf wurde vor dem Ende angehalten. Was hier fehlt, ist nicht bekannt.',
    notKept: 'Dieser Lauf ließ sich nicht aufheben. Er ist weg, sobald das Fenster geschlossen wird.',
    againWhole: 'Noch einmal prüfen',
    delete: 'Löschen …',
    export: 'Exportieren',
    exportAs: { html: 'Webseite', markdown: 'Markdown', json: 'JSON' },
    exported: (path) => `Der Bericht wurde nach ${path} geschrieben`,
    back: 'Zurück',
  },
  vantage: {
    label: 'Sicht von hier',
    portal:
      'Dieses Netz beantwortet DNS-Fragen mit eigenen Adressen (eine Anmeldeseite oder ein Tunnelprogramm). Über die Domain ist von hier aus nichts festzustellen.',
    dead: 'Der DNS-Resolver antwortet nicht: Dieser Rechner scheint offline zu sein. Über die Domain ist von hier aus nichts festzustellen.',
    rewrites: 'Dieser Resolver ersetzt die Antwort „diesen Namen gibt es nicht“ durch eine eigene Adresse.',
    port25:
      'Verbindungen zu Port 25 sind hier gesperrt, wie oft an Privatanschlüssen. Gespräche mit den eigenen Servern auf diesem Port sind von hier aus nicht möglich.',
    ipv6: 'Dieser Rechner hat kein IPv6; die Server wurden nur über IPv4 angesehen.',
    addressesFromMx: (addresses) =>
      `Als sendende Adressen gelten: ${addresses} (die des MX). Wird von anderswo gesendet, sind sie im Formular zu nennen.`,
  },
  filter: {
    label: 'Zeigen',
    all: 'Alle',
    area: 'Gebiet',
    allAreas: 'Alle Gebiete',
    search: 'In den Befunden suchen',
    clear: 'Suche leeren',
    changedOnly: 'Nur was sich geändert hat',
    none: 'Zu dieser Auswahl passt kein Befund.',
    reset: 'Alle zeigen',
    count: (shown) => (shown === 1 ? '1 Befund' : `${shown} Befunde`),
  },
  group: {
    passed: (n) => `${n} in Ordnung`,
    notApplicable: (n) => (n === 1 ? '1 trifft nicht zu' : `${n} treffen nicht zu`),
    temperror: (n) => (n === 1 ? '1 war nicht festzustellen' : `${n} waren nicht festzustellen`),
    showQuiet: 'Zeigen',
    hideQuiet: 'Verbergen',
    allRight: 'Hier ist nichts zu tun.',
    waiting: (left) => `${left} stehen noch aus`,
  },
  change: {
    new: 'Neu',
    worse: 'Schlechter',
    better: 'Besser',
    solved: 'Gelöst',
    unchanged: 'Unverändert',
    notComparable: 'Nicht vergleichbar',
  },
  compare: {
    title: 'Verglichen mit',
    choose: 'Früherer Lauf zum Vergleich',
    first: 'Das ist der erste Lauf für diese Domain. Der nächste wird mit ihm verglichen.',
    same: 'Seitdem hat sich nichts geändert.',
    was: (outcome) => `bisher: ${outcome}`,
    count: {
      new: (n) => `${n} neu`,
      worse: (n) => `${n} schlechter`,
      better: (n) => `${n} besser`,
      solved: (n) => `${n} gelöst`,
    },
  },
}

/** The words of a report of checks: its head, its groups, and how it differs from an earlier one. */
export const CHECK_REPORT_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
