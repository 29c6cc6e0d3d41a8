import type { SilenceAdvice, TicketEvent, TicketHappening } from '../../engine/tickets/ticket-event.ts'
import type { Language } from '../language.ts'
import { MAIL_TROUBLE_TEXT } from '../mailboxes/troubles.ts'
import { ANSWER_KIND_TEXT, PURPOSE_TEXT } from './answer-kinds.ts'
import { dayOf } from './days.ts'

type Lines = {
  readonly [Type in TicketHappening['type']]: (event: Extract<TicketHappening, { readonly type: Type }>) => string
}

const EN: Lines = {
  opened: ({ subject }) =>
    ({
      diagnosis: 'Opened from a diagnosis.',
      check: 'Opened from a finding of a check.',
      probe: 'Opened from a probe.',
      empty: 'Opened by hand.',
    })[subject.from.kind],
  drafted: () => 'The draft was kept.',
  sending: ({ mail }) => `${PURPOSE_TEXT[mail.purpose].en}: being handed over for ${mail.to}.`,
  sent: () => 'It went out.',
  notSent: ({ trouble }) =>
    trouble === null
      ? 'It did not go out, as was said by hand.'
      : `It did not go out: ${MAIL_TROUBLE_TEXT[trouble.code].en}`,
  sendingUnclear: ({ because }) =>
    because === 'stopped'
      ? 'Postdesk ended before the server’s answer came. It may have gone out or not.'
      : 'The connection ended before the server’s answer came. It may have gone out or not.',
  submitted: ({ purpose, ticketNumber }) =>
    `${PURPOSE_TEXT[purpose].en} submitted by hand${ticketNumber === null ? '' : `, number ${ticketNumber}`}.`,
  answered: ({ answer }) =>
    `${answer.from === 'mail' ? 'Answer read from mail' : 'Answer pasted'}: ${ANSWER_KIND_TEXT[answer.kind ?? 'unknown'].name.en}.`,
  classified: ({ kind }) => `The answer was said to be: ${ANSWER_KIND_TEXT[kind].name.en}.`,
  unmatched: () => 'An answer was taken away: it belongs elsewhere.',
  silent: ({ dueAt, advice }) => `No answer by ${dayOf(dueAt, 'en')}. ${SILENCE_ADVICE_TEXT.en[advice.kind]}`,
  refusedAgain: ({ refusal }) => `Refused again: ${refusal.addresses.join(', ')}.`,
  solved: () => 'Marked as solved.',
  verified: ({ by }) =>
    ({
      probe: 'Verified: a probe arrived.',
      check: 'Verified by a check.',
      user: 'Verified, as was said by hand.',
    })[by],
  givenUp: () => 'Given up.',
  expired: () => 'Expired: nothing happened for a long time.',
  reopened: () => 'Reopened.',
  postponed: ({ until }) => (until === null ? 'No longer postponed.' : `Postponed until ${dayOf(until, 'en')}.`),
  noted: () => 'A note.',
  appealChosen: () => 'Another way of asking was chosen.',
  seen: () => 'What was read from mail was confirmed.',
}

const DE: Lines = {
  opened: ({ subject }) =>
    ({
      diagnosis: 'Aus einer Diagnose eröffnet.',
      check: 'Aus dem Befund einer Prüfung eröffnet.',
      probe: 'Aus einer Testmail eröffnet.',
      empty: 'Von Hand eröffnet.',
    })[subject.from.kind],
  drafted: () => 'Der Entwurf wurde gespeichert.',
  sending: ({ mail }) => `${PURPOSE_TEXT[mail.purpose].de}: wird für ${mail.to} übergeben.`,
  sent: () => 'Die Mail ging hinaus.',
  notSent: ({ trouble }) =>
    trouble === null
      ? 'Die Mail ging nicht hinaus, so von Hand angegeben.'
      : `Die Mail ging nicht hinaus: ${MAIL_TROUBLE_TEXT[trouble.code].de}`,
  sendingUnclear: ({ because }) =>
    because === 'stopped'
      ? 'Postdesk endete, bevor die Antwort des Servers kam. Die Mail ging vielleicht hinaus, vielleicht nicht.'
      : 'Die Verbindung endete, bevor die Antwort des Servers kam. Die Mail ging vielleicht hinaus, vielleicht nicht.',
  submitted: ({ purpose, ticketNumber }) =>
    `${PURPOSE_TEXT[purpose].de} von Hand eingereicht${ticketNumber === null ? '' : `, Nummer ${ticketNumber}`}.`,
  answered: ({ answer }) =>
    `${answer.from === 'mail' ? 'Antwort aus der Mail gelesen' : 'Antwort eingefügt'}: ${ANSWER_KIND_TEXT[answer.kind ?? 'unknown'].name.de}.`,
  classified: ({ kind }) => `Die Antwort wurde eingeordnet: ${ANSWER_KIND_TEXT[kind].name.de}.`,
  unmatched: () => 'Eine Antwort wurde weggenommen: Sie gehört anderswohin.',
  silent: ({ dueAt, advice }) => `Keine Antwort bis ${dayOf(dueAt, 'de')}. ${SILENCE_ADVICE_TEXT.de[advice.kind]}`,
  refusedAgain: ({ refusal }) => `Wieder abgewiesen: ${refusal.addresses.join(', ')}.`,
  solved: () => 'Als gelöst vermerkt.',
  verified: ({ by }) =>
    ({
      probe: 'Nachgeprüft: Eine Testmail kam an.',
      check: 'Durch eine Prüfung nachgeprüft.',
      user: 'Nachgeprüft, so von Hand angegeben.',
    })[by],
  givenUp: () => 'Aufgegeben.',
  expired: () => 'Abgelaufen: Lange ist nichts geschehen.',
  reopened: () => 'Wieder geöffnet.',
  postponed: ({ until }) =>
    until === null ? 'Nicht mehr zurückgestellt.' : `Zurückgestellt bis ${dayOf(until, 'de')}.`,
  noted: () => 'Eine Notiz.',
  appealChosen: () => 'Ein anderer Weg wurde gewählt.',
  seen: () => 'Was aus der Mail gelesen wurde, ist bestätigt.',
}

const LINES: Readonly<Record<Language, Lines>> = { en: EN, de: DE }

/** What to do about silence, in a sentence. */
export const SILENCE_ADVICE_TEXT: Readonly<Record<Language, Readonly<Record<SilenceAdvice['kind'], string>>>> = {
  en: {
    escalate: 'It is time for the next step up.',
    askAgain: 'Asking once more, with the same evidence, is worth it.',
    giveUp: 'It was asked twice and nobody answered: asking further is not likely to help.',
  },
  de: {
    escalate: 'Es ist Zeit für die nächste Stelle.',
    askAgain: 'Es lohnt sich, noch einmal zu fragen, mit denselben Belegen.',
    giveUp: 'Zweimal wurde gefragt, niemand hat geantwortet: Weiteres Fragen hilft kaum.',
  },
}

/** One thing that happened to a ticket, in a sentence. What comes from outside stands in it as it came. */
export function ticketEventLine(event: TicketEvent, language: Language): string {
  // The line belongs to the type, which the compiler cannot follow through the table.
  const line = LINES[language][event.type] as ((event: TicketEvent) => string) | undefined
  return line?.(event) ?? event.type
}
