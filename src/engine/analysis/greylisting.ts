import type { Localized } from '../bounces/diagnosis.ts'
import { shorten } from '../checks/shorten.ts'
import type { Analysis } from './analysis.ts'
import { spanWords } from './span-words.ts'

/** What of a mail tells whether it had to come twice. */
export interface GreylistingSigns {
  /** All values of a field, by its name in lower-case. */
  readonly values: (name: string) => readonly string[]
  /** The place of the hand-over in the way; -1: not known. */
  readonly handOver: number
  /** Seconds that the mail stood before the hand-over, corrected; null: not known. */
  readonly waitedSeconds: number | null
}

/** Servers try again after some minutes: Postfix 5, Exim 15, others up to an hour. Below a minute nobody does. */
const SHORTEST_SECONDS = 60
const LONGEST_SECONDS = 2 * 3600
const MOST_FIELDS = 10

/** Was the mail put off at first (RFC 6647)? A field of the receiver says so for sure, a long wait at the hand-over only likely. */
export function greylistingOf({ values, handOver, waitedSeconds }: GreylistingSigns): Analysis['greylisting'] {
  const hop = handOver >= 0 ? handOver : null
  const noted = values('x-greylist').slice(0, MOST_FIELDS)
  const delayed = noted.map(delayIn).find((seconds) => seconds !== null)
  if (delayed !== undefined && delayed !== null)
    return { seen: true, sure: true, hop, seconds: delayed, say: noteWords(delayed) }
  const spared = noted.find((value) => /not delayed|whitelisted|auto-?whitelist/i.test(value.slice(0, 500)))
  if (spared !== undefined) return { seen: false, sure: true, hop, seconds: null, say: sparedWords(spared) }
  if (hop === null || waitedSeconds === null) return { seen: false, sure: false, hop, seconds: null, say: UNKNOWN }
  if (waitedSeconds < SHORTEST_SECONDS) return { seen: false, sure: false, hop, seconds: waitedSeconds, say: NONE }
  const seen = waitedSeconds <= LONGEST_SECONDS
  return { seen, sure: false, hop, seconds: waitedSeconds, say: seen ? likely(waitedSeconds) : tooLong(waitedSeconds) }
}

/** `delayed 334 seconds by postgrey-1.36`, `Delayed for 00:05:10 by milter-greylist-4.5.16`. */
function delayIn(value: string): number | null {
  const text = value.slice(0, 500)
  const seconds = /^\s*delayed (\d{1,8}) seconds?\b/i.exec(text)?.[1]
  if (seconds !== undefined) return Number(seconds)
  const clock = /^\s*delayed for (?:(\d{1,3})\+)?(\d{1,4}):(\d\d):(\d\d)\b/i.exec(text)
  if (clock === null) return null
  const [days, hours, minutes, rest] = clock.slice(1).map((part) => Number(part ?? 0))
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (rest ?? 0)
}

function noteWords(seconds: number): Localized {
  const span = spanWords(seconds)
  return {
    en: `The receiver put the mail off at first (greylisting) and notes that it came again after ${span.en}. That happens to strangers, and only the first time.`,
    de: `Der Empfänger hat die Mail zuerst vertröstet (Greylisting) und vermerkt, dass sie nach ${span.de} wiederkam. Das trifft Unbekannte, und nur beim ersten Mal.`,
  }
}

function sparedWords(value: string): Localized {
  const shown = shorten(value, 120)
  return {
    en: `The receiver uses greylisting, but did not put this mail off (“${shown}”).`,
    de: `Der Empfänger verwendet Greylisting, hat diese Mail aber nicht vertröstet („${shown}“).`,
  }
}

function likely(seconds: number): Localized {
  const span = spanWords(seconds)
  return {
    en: `The mail stood ${span.en} before the receiver took it. So long a server waits that was told to come again (greylisting); a full queue looks the same.`,
    de: `Die Mail stand ${span.de}, bevor der Empfänger sie annahm. So lange wartet ein Server, der wiederkommen soll (Greylisting); eine volle Warteschlange sieht ebenso aus.`,
  }
}

function tooLong(seconds: number): Localized {
  const span = spanWords(seconds)
  return {
    en: `The mail stood ${span.en} before the receiver took it. That is longer than greylisting takes: the queue of the sending server and its log know why.`,
    de: `Die Mail stand ${span.de}, bevor der Empfänger sie annahm. Das ist länger, als Greylisting dauert: Die Warteschlange des sendenden Servers und sein Protokoll wissen, warum.`,
  }
}

const NONE: Localized = {
  en: 'The receiver took the mail at the first try.',
  de: 'Der Empfänger nahm die Mail beim ersten Versuch an.',
}
const UNKNOWN: Localized = {
  en: 'Whether the receiver put the mail off at first cannot be told from its headers.',
  de: 'Ob der Empfänger die Mail zuerst vertröstet hat, ist aus ihren Kopfzeilen nicht zu erkennen.',
}
