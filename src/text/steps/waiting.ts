import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { StepId } from '../../engine/bounces/steps.ts'

/** Steps about waiting, sending again and sending less. */
export const WAITING_STEPS = {
  'wait-for-retry': {
    en: 'Wait[ {wait}|]: your mail server tries again by itself. Do not send the mail a second time.',
    de: 'Warten Sie[ {wait}|]: Ihr Mailserver versucht es von selbst wieder. Senden Sie die Mail nicht ein zweites Mal.',
  },
  'wait-greylisting': {
    en: 'Do nothing for now. Your mail server tries again by itself, and the mail then gets through[, usually after {wait}|].',
    de: 'Tun Sie vorerst nichts. Ihr Mailserver versucht es von selbst wieder, und die Mail kommt dann durch[; das dauert meist {wait}|].',
  },
  'wait-for-expiry': {
    en: 'Wait[ {wait}|]: the block ends by itself when no new cause comes up. A request makes it no faster.',
    de: 'Warten Sie[ {wait}|]: Die Sperre endet von selbst, wenn kein neuer Anlass hinzukommt. Ein Antrag beschleunigt das nicht.',
  },
  'resend-later': {
    en: 'Your server has given this mail up. Send it again later[, after {wait}|].',
    de: 'Ihr Server hat diese Mail aufgegeben. Senden Sie sie später erneut[; warten Sie vorher {wait}|].',
  },
  'pause-destination': {
    en: 'Stop sending to [{organization}|this receiver][ for {wait}| for some hours], newsletters and forwardings included. Each further attempt can prolong the block.',
    de: 'Senden Sie[ {wait} lang| einige Stunden lang] nichts an [{organization}|diesen Empfänger], auch keine Newsletter und Weiterleitungen. Jeder weitere Versuch kann die Sperre verlängern.',
  },
  'slow-down': {
    en: 'Have your mail server send more slowly to [{organization}|this receiver]: few connections at a time, some seconds between mails, longer pauses after a 4xx answer.',
    de: 'Lassen Sie Ihren Mailserver langsamer an [{organization}|diesen Empfänger] senden: wenige Verbindungen gleichzeitig, einige Sekunden zwischen zwei Mails, längere Pausen nach einer 4xx-Antwort.',
  },
  'fewer-recipients-per-message': {
    en: 'Send the mail to fewer recipients at a time[ (at most {limit})|].',
    de: 'Senden Sie die Mail an weniger Empfänger auf einmal[ (höchstens {limit})|].',
  },
  'nothing-to-do': {
    en: 'There is nothing to do.',
    de: 'Es ist nichts zu tun.',
  },
} as const satisfies Partial<Record<StepId, Localized>>
