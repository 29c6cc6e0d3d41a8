import type { SetupDate } from '../../engine/setup/setup-dates.ts'
import type { Language } from '../language.ts'
import { textValue, utc, written } from '../reports/ics-lines.ts'

/** What a set-up has to be reminded of, as a calendar (RFC 5545). The same thing has the same UID in every file. */
export function setupCalendar(setup: string, dates: readonly SetupDate[], language: Language, now: string): string {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Postdesk//Set up//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ]
  const events = dates.flatMap(({ id, at, says }) => [
    'BEGIN:VEVENT',
    `UID:${textValue(`${setup}-${id}`)}@setup.postdesk`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(at)}`,
    'DURATION:PT15M',
    `SUMMARY:${textValue(firstSentence(says[language]))}`,
    `DESCRIPTION:${textValue(says[language])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  return written([...head, ...events, 'END:VCALENDAR'])
}

/** A calendar has little room for a title. */
function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s)/s.exec(text)?.[0] ?? text
}
