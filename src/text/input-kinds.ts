import type { InputDetail, InputKind, Localized } from '../engine/bounces/diagnosis.ts'

/** A short name for each kind of input. */
export const KIND_LABELS: Readonly<Record<InputKind, Localized>> = {
  dsn: { en: 'Delivery report', de: 'Zustellbericht' },
  bounce: { en: 'Bounce', de: 'Fehlermeldung' },
  reply: { en: 'SMTP reply', de: 'SMTP-Antwort' },
  log: { en: 'Mail log', de: 'Mailprotokoll' },
  complaint: { en: 'Abuse report', de: 'Missbrauchsmeldung' },
  autoReply: { en: 'Automatic answer', de: 'Automatische Antwort' },
  report: { en: 'Report', de: 'Bericht' },
  notABounce: { en: 'No bounce', de: 'Keine Fehlermeldung' },
}

/** What exactly the input is, and what that means for the person who has it. */
export interface DetailText {
  readonly title: Localized
  readonly sentence: Localized
}

/** The words for every detail; a missing one does not compile. */
export const DETAIL_TEXTS: Readonly<Record<InputDetail, DetailText>> = {
  deliveryStatusNotification: {
    title: { en: 'A delivery status notification', de: 'Ein Zustellbericht (DSN)' },
    sentence: {
      en: 'A mail server reports in the standard form what became of a mail, for each recipient.',
      de: 'Ein Mailserver meldet in der genormten Form, was aus einer Mail geworden ist, für jeden Empfänger.',
    },
  },
  bounceWithoutReport: {
    title: { en: 'A bounce in free text', de: 'Eine Fehlermeldung als freier Text' },
    sentence: {
      en: 'A mail server tells in its own words that a mail was not delivered; the standard report is missing.',
      de: 'Ein Mailserver meldet in eigenen Worten, dass eine Mail nicht zugestellt wurde; der genormte Bericht fehlt.',
    },
  },
  smtpReply: {
    title: { en: 'The reply of a mail server', de: 'Die Antwort eines Mailservers' },
    sentence: {
      en: 'This is what a mail server answered during delivery. The complete bounce would tell more, for example the recipient.',
      de: 'Das hat ein Mailserver bei der Zustellung geantwortet. Die vollständige Fehlermeldung würde mehr verraten, zum Beispiel den Empfänger.',
    },
  },
  logLines: {
    title: { en: 'Lines of a mail server’s log', de: 'Zeilen aus dem Protokoll eines Mailservers' },
    sentence: {
      en: 'Each delivery that the log tells of was judged by itself.',
      de: 'Jede Zustellung, von der das Protokoll berichtet, wurde für sich beurteilt.',
    },
  },
  abuseReport: {
    title: { en: 'A complaint about a mail of yours', de: 'Eine Beschwerde über eine Mail von Ihnen' },
    sentence: {
      en: 'A recipient has marked a mail that came from your server as unwanted, and the provider passes that on. The mail was delivered. Do not write to this recipient again, and check whether the mail was really sent by your users.',
      de: 'Ein Empfänger hat eine Mail von Ihrem Server als unerwünscht gemeldet, und der Anbieter gibt das weiter. Die Mail wurde zugestellt. Schreiben Sie diesem Empfänger nicht mehr, und prüfen Sie, ob die Mail wirklich von Ihren Benutzern kam.',
    },
  },
  vacation: {
    title: { en: 'An automatic answer', de: 'Eine automatische Antwort' },
    sentence: {
      en: 'The mail arrived; the recipient, or a program acting for them, has answered automatically, for example about an absence. Nothing was refused.',
      de: 'Die Mail ist angekommen; der Empfänger oder ein Programm für ihn hat automatisch geantwortet, etwa wegen Abwesenheit. Abgewiesen wurde nichts.',
    },
  },
  successReport: {
    title: { en: 'A report of success', de: 'Eine Erfolgsmeldung' },
    sentence: {
      en: 'A mail server confirms that it delivered the mail or passed it on. Nothing was refused.',
      de: 'Ein Mailserver bestätigt, dass er die Mail zugestellt oder weitergegeben hat. Abgewiesen wurde nichts.',
    },
  },
  readReceipt: {
    title: { en: 'A read receipt', de: 'Eine Lesebestätigung' },
    sentence: {
      en: 'The recipient’s mail program reports what happened to the mail after delivery, for example that it was opened or deleted unread. It had arrived.',
      de: 'Das Mailprogramm des Empfängers meldet, was nach der Zustellung mit der Mail geschah, etwa dass sie geöffnet oder ungelesen gelöscht wurde. Angekommen war sie.',
    },
  },
  dmarcReport: {
    title: { en: 'A DMARC report', de: 'Ein DMARC-Bericht' },
    sentence: {
      en: 'A receiver reports, as your DMARC record asks, which mail it has seen with your domain as sender. It is no refusal.',
      de: 'Ein Empfänger berichtet, wie Ihr DMARC-Eintrag es wünscht, welche Mail er mit Ihrer Domain als Absender gesehen hat. Es ist keine Abweisung.',
    },
  },
  tlsReport: {
    title: { en: 'A TLS report', de: 'Ein TLS-Bericht' },
    sentence: {
      en: 'A sender reports, as your TLS-RPT record asks, how often encrypted delivery to you succeeded and failed. It is no refusal.',
      de: 'Ein Absender berichtet, wie Ihr TLS-RPT-Eintrag es wünscht, wie oft die verschlüsselte Zustellung zu Ihnen gelang und misslang. Es ist keine Abweisung.',
    },
  },
  challenge: {
    title: { en: 'A request to confirm the sender', de: 'Eine Aufforderung, den Absender zu bestätigen' },
    sentence: {
      en: 'The recipient’s side holds the mail back until the sender confirms it. If you sent that mail, follow the instruction; if not, ignore it: somebody used your address.',
      de: 'Die Empfängerseite hält die Mail zurück, bis der Absender sie bestätigt. Haben Sie die Mail gesendet, folgen Sie der Anweisung; wenn nicht, ignorieren Sie sie: Jemand hat Ihre Adresse benutzt.',
    },
  },
  ordinaryMail: {
    title: { en: 'An ordinary mail, no bounce', de: 'Eine gewöhnliche Mail, keine Fehlermeldung' },
    sentence: {
      en: 'Nothing in it tells of a delivery that failed. If you expected a bounce, give the mail that the server sent you about it, complete with its attachments.',
      de: 'Nichts darin berichtet von einer gescheiterten Zustellung. Falls Sie eine Fehlermeldung erwartet haben: Nehmen Sie die Mail, die der Server Ihnen dazu geschickt hat, samt ihren Anhängen.',
    },
  },
  successfulDelivery: {
    title: { en: 'Only successful deliveries', de: 'Nur erfolgreiche Zustellungen' },
    sentence: {
      en: 'What was given here tells of success only: the other server accepted the mail.',
      de: 'Hier ist nur von Erfolg die Rede: Der andere Server hat die Mail angenommen.',
    },
  },
  notUnderstood: {
    title: { en: 'Not understood', de: 'Nicht verstanden' },
    sentence: {
      en: 'No bounce, server reply or log line was recognised in it. Give the complete bounce with all its headers, one SMTP reply that begins with its code, or lines of a mail log.',
      de: 'Darin wurde keine Fehlermeldung, Serverantwort oder Protokollzeile erkannt. Nehmen Sie die vollständige Fehlermeldung mit allen Kopfzeilen, eine SMTP-Antwort samt ihrem Code am Anfang oder Zeilen aus einem Mailprotokoll.',
    },
  },
  empty: {
    title: { en: 'Nothing in it', de: 'Nichts darin' },
    sentence: { en: 'The input is empty.', de: 'Die Eingabe ist leer.' },
  },
}
