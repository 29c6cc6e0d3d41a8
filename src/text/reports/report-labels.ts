import type { Localized } from '../../engine/bounces/diagnosis.ts'

/** The words around the findings of a run. */
export const REPORT_LABELS = {
  title: { en: 'Check of', de: 'Prüfung von' },
  titleOfMail: { en: 'Check of a mail from', de: 'Prüfung einer Mail von' },
  configuration: { en: 'Configuration', de: 'Konfiguration' },
  reputation: { en: 'Reputation', de: 'Reputation' },
  seenFrom: {
    en: 'Seen from this computer through the resolver',
    de: 'Gesehen von diesem Rechner aus über den Resolver',
  },
  fix: { en: 'What to do', de: 'Was zu tun ist' },
  before: { en: 'before', de: 'bisher' },
  after: { en: 'after', de: 'neu' },
  nothingYet: { en: 'nothing there yet', de: 'noch nichts vorhanden' },
  remove: { en: 'remove', de: 'entfernen' },
  risk: { en: 'What could break', de: 'Was dabei brechen kann' },
  evidence: { en: 'Evidence', de: 'Belege' },
  sources: { en: 'Rests on', de: 'Beruht auf' },
  inFile: { en: 'in', de: 'in' },
  cancelled: {
    en: 'The run was stopped before its end; what is missing here is not known.',
    de: 'Der Lauf wurde vor dem Ende abgebrochen; was hier fehlt, ist nicht bekannt.',
  },
  questions: { en: 'DNS questions', de: 'DNS-Fragen' },
  dialogues: { en: 'conversations with servers', de: 'Gespräche mit Servern' },
  pages: { en: 'pages fetched', de: 'Seiten abgerufen' },
  longestChain: { en: 'longest chain of questions', de: 'längste Kette von Fragen' },
  sendingAddresses: { en: 'Sending addresses', de: 'Sendende Adressen' },
  sendingUser: { en: 'named by the user', de: 'vom Benutzer genannt' },
  sendingMx: {
    en: 'taken from the MX; name others with --ip',
    de: 'vom MX übernommen; andere mit --ip nennen',
  },
  sendingNone: { en: 'none known', de: 'keine bekannt' },
  checks: { en: 'checks', de: 'Prüfungen' },
  passed: { en: 'passed', de: 'in Ordnung' },
} as const satisfies Record<string, Localized>
