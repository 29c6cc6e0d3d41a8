import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { MailStage } from '../../engine/mailboxes/mail-trouble.ts'

/** What each stage of a connection test is called. */
export const MAIL_STAGE_NAMES: Readonly<Record<MailStage, Localized>> = {
  name: { en: 'Name', de: 'Name' },
  tcp: { en: 'Connection', de: 'Verbindung' },
  tls: { en: 'Encryption', de: 'Verschlüsselung' },
  certificate: { en: 'Certificate', de: 'Zertifikat' },
  greeting: { en: 'Greeting', de: 'Begrüßung' },
  login: { en: 'Login', de: 'Anmeldung' },
  folder: { en: 'Folders', de: 'Ordner' },
  protocol: { en: 'Conversation', de: 'Verlauf' },
}
