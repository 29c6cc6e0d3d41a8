import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { Due, DueReason } from '../../engine/tickets/due-of.ts'
import type { Language } from '../language.ts'
import { dayOf, daysBetween, type OffsetAt, relativeDay } from './days.ts'

/** What is to be done or waited for: `name` for a line, `why` as a sentence. */
export const DUE_REASON_TEXT: Readonly<Record<DueReason, { readonly name: Localized; readonly why: Localized }>> = {
  draft: {
    name: { en: 'Write and submit', de: 'Schreiben und einreichen' },
    why: { en: 'Nothing has been asked yet.', de: 'Gefragt wurde noch nichts.' },
  },
  sendingUnclear: {
    name: { en: 'Did it go out?', de: 'Ging sie hinaus?' },
    why: {
      en: 'A mail may have gone out or not. It is never sent again by itself.',
      de: 'Eine Mail ging vielleicht hinaus, vielleicht nicht. Von selbst wird sie nie noch einmal gesendet.',
    },
  },
  firstAnswer: {
    name: { en: 'First answer expected', de: 'Erste Antwort erwartet' },
    why: {
      en: 'The request is out. By then most have answered.',
      de: 'Der Antrag ist draußen. Bis dahin kommt meist eine Antwort.',
    },
  },
  settlement: {
    name: { en: 'Outcome expected', de: 'Ergebnis erwartet' },
    why: {
      en: 'They have it and work on it. By then it is mostly settled.',
      de: 'Er liegt vor und wird bearbeitet. Bis dahin ist es meist entschieden.',
    },
  },
  silence: {
    name: { en: 'No answer came', de: 'Keine Antwort gekommen' },
    why: {
      en: 'Nothing came in the time that is usual there.',
      de: 'In der dort üblichen Zeit kam nichts.',
    },
  },
  answerToRead: {
    name: { en: 'An answer to read', de: 'Eine Antwort zu lesen' },
    why: {
      en: 'An answer came whose words are not known. Read it and say what it is.',
      de: 'Es kam eine Antwort, deren Wortlaut nicht bekannt ist. Nach dem Lesen lässt sich sagen, was sie ist.',
    },
  },
  nextMove: {
    name: { en: 'What the answer asks for', de: 'Was die Antwort verlangt' },
    why: { en: 'The answer says what comes next.', de: 'Die Antwort sagt, was als Nächstes kommt.' },
  },
  effect: {
    name: { en: 'Takes effect', de: 'Wird wirksam' },
    why: {
      en: 'What was granted needs this long to reach every server.',
      de: 'So lange braucht die Bewilligung, bis jeder Server davon weiß.',
    },
  },
  toVerify: {
    name: { en: 'See whether mail passes', de: 'Ausprobieren, ob Mail durchkommt' },
    why: {
      en: 'It counts as solved when a probe or a check has shown it.',
      de: 'Gelöst ist es, wenn eine Testmail oder Prüfung es gezeigt hat.',
    },
  },
  postponed: {
    name: { en: 'Postponed', de: 'Zurückgestellt' },
    why: { en: 'It was put off by hand.', de: 'Von Hand zurückgestellt.' },
  },
  ended: {
    name: { en: 'Ended', de: 'Beendet' },
    why: { en: 'Nothing more is to be done.', de: 'Es ist nichts mehr zu tun.' },
  },
}

const SINCE: Readonly<Record<Language, (days: number, relative: string) => string>> = {
  en: (days, relative) => (days === 0 ? 'due today' : `due ${relative}`),
  de: (days, relative) => (days === 0 ? 'heute fällig' : `${relative} fällig`),
}

/** Until when, or since when, in words: `in 3 days`, `due yesterday`; null: nothing to wait for. */
export function untilWords(
  { at, isReached }: Due,
  language: Language,
  now: number,
  offsetAt?: OffsetAt,
): string | null {
  if (at === null) return null
  const relative = relativeDay(at, now, language, offsetAt)
  if (!isReached) return relative
  return SINCE[language](daysBetween(now, Date.parse(at), offsetAt), relative)
}

/** `Nov 24, 2026 (in 3 days)`; null: nothing to wait for. */
export function untilWithDay(due: Due, language: Language, now: number, offsetAt?: OffsetAt): string | null {
  const words = untilWords(due, language, now, offsetAt)
  return due.at === null || words === null ? null : `${dayOf(due.at, language, offsetAt)} (${words})`
}
