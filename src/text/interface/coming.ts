import type { Language } from '../language.ts'

/** A place that is not built yet: what it will do, one example, and what works already. */
export interface ComingText {
  readonly title: string
  readonly question: string
  readonly body: string
  readonly exampleTitle: string
  readonly example: readonly string[]
  /** What can be done today towards the same end, and the button that leads there. */
  readonly now: string
  readonly action: string
}

type ComingPlace = 'setup'

const en: Readonly<Record<ComingPlace, ComingText>> = {
  setup: {
    title: 'Set up',
    question: 'How do I do this the first time?',
    body: 'A guide will lead from an empty domain to a mail that arrives: address, names, DNS records, keys, mail software, encryption, first probe. Each step with why, what to do, and how to verify it.',
    exampleTitle: 'How a step will read',
    example: [
      'Why: receivers look up the name behind your IP address.',
      'Do: set the PTR of 203.0.113.25 to mail.example.org, at whoever gave you the address.',
      'Verify: the name leads back to the same address.',
    ],
    now: 'Until then the command “postdesk setup” makes a plan, reads the records that are there and looks configurations through; here, the steps of a diagnosis tell what to set up so that a certain refusal goes away.',
    action: 'See it on an example',
  },
}

const de: Readonly<Record<ComingPlace, ComingText>> = {
  setup: {
    title: 'Einrichten',
    question: 'Wie mache ich das zum ersten Mal?',
    body: 'Eine Anleitung wird von der leeren Domain zur Mail führen, die ankommt: Adresse, Namen, DNS-Einträge, Schlüssel, Mailsoftware, Verschlüsselung, erste Testmail. Jeder Schritt mit Warum, Was zu tun ist und wie man es nachprüft.',
    exampleTitle: 'So wird ein Schritt lauten',
    example: [
      'Warum: Empfänger schlagen den Namen zu Ihrer IP-Adresse nach.',
      'Tun: den PTR von 203.0.113.25 auf mail.example.org setzen lassen, von dem, der Ihnen die Adresse gab.',
      'Nachprüfen: Der Name führt zur selben Adresse zurück.',
    ],
    now: 'Bis dahin macht der Befehl „postdesk setup“ einen Plan, liest vorhandene Records und sieht Konfigurationen durch; hier sagen die Schritte einer Diagnose, was einzurichten ist, damit eine bestimmte Abweisung aufhört.',
    action: 'An einem Beispiel ansehen',
  },
}

/** The words of the places that are not built yet. */
export const COMING_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
