import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { Language } from './language.ts'

/** What a three-digit SMTP reply code means: by the code where it is known, else by its first digit; null: no such code. */
export function replyCodeMeaning(code: string, language: Language): string | null {
  if (!/^[2-5]\d\d$/.test(code)) return null
  return (REPLY_CODES[code] ?? FIRST_DIGITS[code.charAt(0)])?.[language] ?? null
}

/** RFC 5321 §4.2.1: the first digit says whether it went well, or may go well later. */
const FIRST_DIGITS: Readonly<Record<string, Localized>> = {
  '2': { en: 'done', de: 'erledigt' },
  '3': { en: 'go on', de: 'weitermachen' },
  '4': { en: 'not now; may succeed later', de: 'jetzt nicht; später vielleicht' },
  '5': { en: 'refused; the same will be refused again', de: 'abgewiesen; dasselbe wird wieder abgewiesen' },
}

/** RFC 5321 §4.2.2 and §4.2.3, RFC 4954 §6, RFC 3207 §4, RFC 7504. */
const REPLY_CODES: Readonly<Record<string, Localized>> = {
  '211': { en: 'information on the system', de: 'Auskunft über das System' },
  '214': { en: 'help text', de: 'Hilfetext' },
  '220': { en: 'the server is ready', de: 'der Server ist bereit' },
  '221': { en: 'the server closes the connection', de: 'der Server schließt die Verbindung' },
  '235': { en: 'login succeeded', de: 'Anmeldung gelungen' },
  '250': { en: 'done', de: 'erledigt' },
  '251': { en: 'accepted; is passed on to another address', de: 'angenommen; geht an eine andere Adresse weiter' },
  '252': { en: 'accepted without checking the address', de: 'angenommen, ohne die Adresse zu prüfen' },
  '334': { en: 'the login goes on', de: 'die Anmeldung geht weiter' },
  '354': { en: 'the content may come', de: 'der Inhalt kann kommen' },
  '421': {
    en: 'the server is not available now and hangs up',
    de: 'der Server ist gerade nicht verfügbar und legt auf',
  },
  '432': { en: 'the password has to be converted first', de: 'das Passwort muss erst umgestellt werden' },
  '450': { en: 'not now: the mailbox is not available', de: 'jetzt nicht: das Postfach ist nicht verfügbar' },
  '451': { en: 'not now: a fault while processing', de: 'jetzt nicht: ein Fehler bei der Verarbeitung' },
  '452': {
    en: 'not now: too little storage, or too many recipients',
    de: 'jetzt nicht: zu wenig Speicher oder zu viele Empfänger',
  },
  '454': {
    en: 'not now: encryption or login is not available',
    de: 'jetzt nicht: Verschlüsselung oder Anmeldung nicht verfügbar',
  },
  '455': {
    en: 'not now: the parameters cannot be handled',
    de: 'jetzt nicht: die Parameter sind nicht zu verarbeiten',
  },
  '500': { en: 'the command was not understood', de: 'der Befehl wurde nicht verstanden' },
  '501': { en: 'a parameter was not understood', de: 'ein Parameter wurde nicht verstanden' },
  '502': { en: 'the command is not available', de: 'der Befehl ist nicht verfügbar' },
  '503': { en: 'the commands came in the wrong order', de: 'die Befehle kamen in falscher Reihenfolge' },
  '504': { en: 'the parameter is not available', de: 'der Parameter ist nicht verfügbar' },
  '521': { en: 'this server never takes mail', de: 'dieser Server nimmt niemals Mail an' },
  '530': { en: 'login or encryption is needed first', de: 'erst ist Anmeldung oder Verschlüsselung nötig' },
  '534': { en: 'the login method is too weak', de: 'das Anmeldeverfahren ist zu schwach' },
  '535': { en: 'the login was refused', de: 'die Anmeldung wurde abgewiesen' },
  '538': {
    en: 'encryption is needed for this login method',
    de: 'für dieses Anmeldeverfahren ist Verschlüsselung nötig',
  },
  '550': { en: 'refused: no such mailbox, or not permitted', de: 'abgewiesen: Postfach unbekannt oder nicht erlaubt' },
  '551': { en: 'refused: the mailbox is not here', de: 'abgewiesen: das Postfach ist nicht hier' },
  '552': { en: 'refused: more than the storage permitted', de: 'abgewiesen: mehr als der erlaubte Speicherplatz' },
  '553': { en: 'refused: the mailbox name is not permitted', de: 'abgewiesen: der Postfachname ist nicht erlaubt' },
  '554': { en: 'refused, without saying more by the code', de: 'abgewiesen; mehr sagt der Code nicht' },
  '555': {
    en: 'refused: parameters of MAIL or RCPT are unknown',
    de: 'abgewiesen: Parameter von MAIL oder RCPT unbekannt',
  },
  '556': { en: 'refused: the domain takes no mail', de: 'abgewiesen: die Domain nimmt keine Mail an' },
}
