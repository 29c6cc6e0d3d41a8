import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { StepId } from '../../engine/bounces/steps.ts'

/** Steps on the mail itself: its form, size and content. */
export const MESSAGE_STEPS = {
  'fix-message-format': {
    en: 'Correct what the program that writes these mails does wrong: lines of at most 998 characters, CRLF line ends, valid MIME and encodings.',
    de: 'Beheben Sie, was das Programm falsch macht, das diese Mails erzeugt: Zeilen mit höchstens 998 Zeichen, Zeilenenden CRLF, gültiges MIME und gültige Kodierungen.',
  },
  'fix-message-headers': {
    en: 'Check the mail’s headers[ (above all {header})|]: From, Date and Message-ID once each and in valid form, no header twice that may stand only once.',
    de: 'Prüfen Sie die Kopfzeilen der Mail[ (vor allem {header})|]: From, Date und Message-ID je einmal und in gültiger Form, keine doppelt, die nur einmal stehen darf.',
  },
  'review-content': {
    en: 'Look at the mail as a filter would: links to foreign or shortened addresses, few words beside large pictures, a subject that shouts. Send a plain version; if that gets through, the content was the cause.',
    de: 'Sehen Sie die Mail mit den Augen eines Filters: Links zu fremden oder gekürzten Adressen, wenig Text neben großen Bildern, ein reißerischer Betreff. Senden Sie eine schlichte Fassung; kommt sie durch, lag es am Inhalt.',
  },
  'remove-attachment': {
    en: 'Send the mail without the attachment[ {name}|], or put the file elsewhere and send a link.',
    de: 'Senden Sie die Mail ohne den Anhang[ {name}|], oder legen Sie die Datei woanders ab und senden Sie einen Link.',
  },
  'scan-for-malware': {
    en: 'Scan the attachment, and the computer that it comes from, with a current scanner before you send anything again.',
    de: 'Prüfen Sie den Anhang und den Rechner, von dem er stammt, mit einem aktuellen Virenscanner, bevor Sie erneut etwas senden.',
  },
  'reduce-size': {
    en: 'Make the mail smaller[ (the limit there is {limit})|]: compress or split attachments, or send a link to the file.',
    de: 'Verkleinern Sie die Mail[ (die Grenze liegt dort bei {limit})|]: Anhänge komprimieren oder aufteilen, oder einen Link zur Datei senden.',
  },
  'rewrite-for-policy': {
    en: 'Read in the refusal which rule the mail breaks, change the mail accordingly, and send it again.',
    de: 'Lesen Sie in der Abweisung nach, gegen welche Regel die Mail verstößt, ändern Sie sie entsprechend und senden Sie erneut.',
  },
  'send-full-report': {
    en: 'Give Postdesk the complete bounce: the mail saved as a file, or its source text with all headers and attachments. This extract says too little.',
    de: 'Geben Sie Postdesk die vollständige Fehlermeldung: die Mail als Datei oder ihren Quelltext mit allen Kopfzeilen und Anhängen. Dieser Auszug sagt zu wenig.',
  },
} as const satisfies Partial<Record<StepId, Localized>>
