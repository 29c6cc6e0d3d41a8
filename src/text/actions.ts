import type { Action, Localized, SmtpCommand } from '../engine/bounces/diagnosis.ts'

/** What a report says has become of the mail (RFC 3464 §2.3.3). */
export const ACTION_TEXTS: Readonly<Record<Action, Localized>> = {
  failed: { en: 'given up', de: 'aufgegeben' },
  delayed: { en: 'delayed', de: 'verzögert' },
  delivered: { en: 'delivered', de: 'zugestellt' },
  relayed: { en: 'passed on', de: 'weitergegeben' },
  expanded: { en: 'passed on to several recipients', de: 'an mehrere Empfänger weitergegeben' },
}

/** At which point of the SMTP conversation the server answered so. */
export const COMMAND_TEXTS: Readonly<Record<SmtpCommand, Localized>> = {
  CONNECT: {
    en: 'at the greeting, before anything of the mail was known',
    de: 'beim Verbindungsaufbau, bevor etwas von der Mail bekannt war',
  },
  EHLO: { en: 'after your server gave its name', de: 'nachdem Ihr Server seinen Namen genannt hatte' },
  STARTTLS: { en: 'when encryption was to begin', de: 'als die Verschlüsselung beginnen sollte' },
  AUTH: { en: 'at login', de: 'bei der Anmeldung' },
  MAIL: { en: 'after the sender’s address', de: 'nach der Absenderadresse' },
  RCPT: { en: 'after the recipient’s address', de: 'nach der Empfängeradresse' },
  DATA: { en: 'at or after the content of the mail', de: 'beim oder nach dem Inhalt der Mail' },
  BDAT: { en: 'at or after the content of the mail', de: 'beim oder nach dem Inhalt der Mail' },
  QUIT: { en: 'at the end of the conversation', de: 'am Ende des Gesprächs' },
}
