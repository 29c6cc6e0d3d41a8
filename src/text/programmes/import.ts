import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { ImportTrouble, ImportTroubleKind, ProgrammeImport } from '../../engine/programmes/programme-views.ts'
import type { Language } from '../language.ts'

/** What was expected where something could not be taken. */
const EXPECTED: Readonly<Record<ImportTroubleKind, Localized>> = {
  unknownForm: {
    en: 'expected a report of SNDS (CSV), or a complaint as .eml or mbox',
    de: 'erwartet: ein Bericht von SNDS (CSV) oder eine Beschwerde als .eml oder mbox',
  },
  webPage: {
    en: 'expected data, got a web page: most likely the page to sign in, because the link has expired',
    de: 'erwartet: Daten; gekommen ist eine Webseite, wohl die Anmeldung, weil der Link abgelaufen ist',
  },
  columns: { en: 'expected more columns', de: 'erwartet: mehr Spalten' },
  address: { en: 'expected an IP address', de: 'erwartet: eine IP-Adresse' },
  date: {
    en: 'expected a period, month first (9/21/2026 8:00 AM)',
    de: 'erwartet: ein Zeitraum, Monat zuerst (9/21/2026 8:00 AM)',
  },
  count: { en: 'expected whole numbers', de: 'erwartet: ganze Zahlen' },
  blocked: { en: 'expected Yes or No', de: 'erwartet: Yes oder No' },
  noComplaint: { en: 'a mail, but not a complaint', de: 'eine Mail, aber keine Beschwerde' },
  notSpam: {
    en: 'here a recipient says that a mail is not spam: good news, and no complaint',
    de: 'hier sagt ein Empfänger, dass eine Mail kein Spam ist: eine gute Nachricht, keine Beschwerde',
  },
  authFailure: {
    en: 'a report of failed authentication (DMARC), not a complaint',
    de: 'ein Bericht über misslungene Authentifizierung (DMARC), keine Beschwerde',
  },
  tooMany: { en: 'more rows than are read at once', de: 'mehr Zeilen, als auf einmal gelesen werden' },
}

/** Where, what was expected, and what came. */
export function describeImportTrouble({ line, trouble, came }: ImportTrouble, language: Language): string {
  const where = { en: 'Line', de: 'Zeile' }[language]
  return `${where} ${line}: ${EXPECTED[trouble][language]}${came === '' ? '' : ` (${came})`}`
}

/** What was read, in one sentence. */
export function describeImport({ kind, rows, known }: ProgrammeImport, language: Language): string {
  if (kind === null) return { en: 'Nothing could be read.', de: 'Nichts davon ließ sich lesen.' }[language]
  return SENTENCES[kind][language](rows, known)
}

type Sentence = (rows: number, known: number) => string

const SENTENCES: Readonly<Record<NonNullable<ProgrammeImport['kind']>, Readonly<Record<Language, Sentence>>>> = {
  snds: {
    en: (rows, known) =>
      rows === 0
        ? 'SNDS has no row: no address sent enough on these days. That is normal.'
        : `${rows} ${rows === 1 ? 'row' : 'rows'} of SNDS read, ${rows - known} new.`,
    de: (rows, known) =>
      rows === 0
        ? 'SNDS hat keine Zeile: An diesen Tagen hat keine Adresse genug gesendet. Das ist normal.'
        : `${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'} von SNDS gelesen, ${rows - known} neu.`,
  },
  sndsStatus: {
    en: (rows) =>
      rows === 0
        ? 'SNDS names no address as blocked.'
        : `${rows} ${rows === 1 ? 'line' : 'lines'} on the status of addresses read.`,
    de: (rows) =>
      rows === 0
        ? 'SNDS nennt keine Adresse als blockiert.'
        : `${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'} zum Status der Adressen gelesen.`,
  },
  complaint: {
    en: (rows, known) =>
      rows === 0
        ? 'No complaint was in it.'
        : `${rows} ${rows === 1 ? 'complaint' : 'complaints'} read, ${rows - known} new.`,
    de: (rows, known) =>
      rows === 0
        ? 'Keine Beschwerde war darin.'
        : `${rows} ${rows === 1 ? 'Beschwerde' : 'Beschwerden'} gelesen, ${rows - known} neu.`,
  },
}
