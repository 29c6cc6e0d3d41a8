import type { ProbeEvent, ProbeHappening } from '../../engine/probes/probe-event.ts'
import type { Language } from '../language.ts'
import { MAIL_TROUBLE_TEXT } from '../mailboxes/troubles.ts'

type Lines = {
  readonly [Type in ProbeHappening['type']]: (
    event: Extract<ProbeHappening, { readonly type: Type }>,
    language: Language,
  ) => string
}

const EN: Lines = {
  composed: () => 'Composed.',
  submitting: ({ server }) => `Being handed to ${server}.`,
  submitted: ({ reply }) => `Your server took it: ${reply}`,
  submissionRefused: ({ command, reply }) => `Your server refused it after ${command}: ${reply}`,
  notSubmitted: ({ trouble }) => `Nothing went out: ${MAIL_TROUBLE_TEXT[trouble.code].en}`,
  submissionUnclear: ({ because }) =>
    because === 'stopped'
      ? 'Postdesk ended before your server’s answer came. It is not sent again.'
      : 'The connection ended before your server’s answer came. It is not sent again.',
  reported: ({ report }) =>
    ({
      failed: 'A report says that it could not be delivered.',
      delayed: 'A report says that it is put off and tried again.',
      delivered: 'A report says that the receiver delivered it.',
      relayed: 'A report says that the receiver’s server took it.',
      expanded: 'A report says that it was handed to a list of addresses.',
    })[report.action],
  arrived: ({ folder }) => `Found in ${folder}.`,
  moved: ({ folder }) => `Moved to ${folder}.`,
  vanished: () => 'Gone from the mailbox.',
  analysed: () => 'The mail was read and judged.',
  neverSeen: () => 'Counts as never seen.',
  cancelled: () => 'Cancelled.',
  cleanedUp: () => 'Deleted from the mailbox, as you chose.',
}

const DE: Lines = {
  composed: () => 'Verfasst.',
  submitting: ({ server }) => `Wird ${server} übergeben.`,
  submitted: ({ reply }) => `Der eigene Server hat sie genommen: ${reply}`,
  submissionRefused: ({ command, reply }) => `Der eigene Server hat sie nach ${command} abgewiesen: ${reply}`,
  notSubmitted: ({ trouble }) => `Nichts ging hinaus: ${MAIL_TROUBLE_TEXT[trouble.code].de}`,
  submissionUnclear: ({ because }) =>
    because === 'stopped'
      ? 'Postdesk endete, bevor die Antwort des eigenen Servers kam. Sie wird nicht noch einmal gesendet.'
      : 'Die Verbindung endete, bevor die Antwort des eigenen Servers kam. Sie wird nicht noch einmal gesendet.',
  reported: ({ report }) =>
    ({
      failed: 'Ein Bericht sagt, dass sie sich nicht zustellen ließ.',
      delayed: 'Ein Bericht sagt, dass sie zurückgestellt ist und noch einmal versucht wird.',
      delivered: 'Ein Bericht sagt, dass der Empfänger sie zugestellt hat.',
      relayed: 'Ein Bericht sagt, dass der Server des Empfängers sie genommen hat.',
      expanded: 'Ein Bericht sagt, dass sie an eine Liste von Adressen ging.',
    })[report.action],
  arrived: ({ folder }) => `Gefunden in ${folder}.`,
  moved: ({ folder }) => `Verschoben nach ${folder}.`,
  vanished: () => 'Aus dem Postfach verschwunden.',
  analysed: () => 'Die Mail wurde gelesen und beurteilt.',
  neverSeen: () => 'Gilt als nie gesehen.',
  cancelled: () => 'Abgebrochen.',
  cleanedUp: () => 'Aus dem Postfach gelöscht, wie gewählt.',
}

const LINES: Readonly<Record<Language, Lines>> = { en: EN, de: DE }

/** One thing that happened to a probe, in a sentence. */
export function eventLine(event: ProbeEvent, language: Language): string {
  // The line belongs to the type, which the compiler cannot follow through the table.
  return (LINES[language][event.type] as (event: ProbeEvent, language: Language) => string)(event, language)
}
