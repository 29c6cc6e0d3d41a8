import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { NeedId } from '../engine/knowledge/needs.ts'

/** What a request to a provider has to contain, as items of a list. */
export const NEED_TEXTS: Readonly<Record<NeedId, Localized>> = {
  'sender-address': { en: 'the IP address that you send from', de: 'die IP-Adresse, über die Sie senden' },
  'sender-host-name': { en: 'the name of your mail server', de: 'den Namen Ihres Mailservers' },
  'reverse-dns': {
    en: 'the name that the IP address resolves to (PTR)',
    de: 'den Namen, zu dem die IP-Adresse auflöst (PTR)',
  },
  'sender-domain': { en: 'the domain that you send for', de: 'die Domain, für die Sie senden' },
  'sender-email': { en: 'the sender’s e-mail address', de: 'die E-Mail-Adresse des Absenders' },
  'recipient-email': { en: 'the recipient’s e-mail address', de: 'die E-Mail-Adresse des Empfängers' },
  'recipient-domain': { en: 'the recipient’s domain', de: 'die Domain des Empfängers' },
  'complete-bounce': {
    en: 'the complete bounce, with all its headers',
    de: 'die vollständige Fehlermeldung mit allen Kopfzeilen',
  },
  'error-code': { en: 'the code in the refusal', de: 'den Code aus der Abweisung' },
  'time-of-bounce': { en: 'date and time of the refusal', de: 'Datum und Uhrzeit der Abweisung' },
  'reference-in-bounce': {
    en: 'the reference or link that stands in the refusal',
    de: 'die Kennung oder den Link aus der Abweisung',
  },
  'contact-name': { en: 'your name', de: 'Ihren Namen' },
  'contact-email': {
    en: 'an e-mail address at which their answer reaches you',
    de: 'eine E-Mail-Adresse, unter der die Antwort Sie erreicht',
  },
  'contact-phone': { en: 'your telephone number', de: 'Ihre Telefonnummer' },
  'contact-postal-address': { en: 'your postal address', de: 'Ihre Postanschrift' },
  'organization-name': { en: 'the name of your organization', de: 'den Namen Ihrer Organisation' },
  'operator-web-page': {
    en: 'a web page that says who runs the server, with contact details',
    de: 'eine Webseite, die nennt, wer den Server betreibt, mit Kontaktangaben',
  },
  'kind-of-sender': {
    en: 'what kind of mail you send (personal, club, business, newsletters)',
    de: 'welche Art Mail Sie senden (privat, Verein, Firma, Newsletter)',
  },
  volume: { en: 'how much you send, per day or month', de: 'wie viel Sie senden, pro Tag oder Monat' },
  'cause-and-fix': {
    en: 'what the cause was and what you have done about it',
    de: 'was die Ursache war und was Sie dagegen getan haben',
  },
  'authentication-state': { en: 'how SPF, DKIM and DMARC are set up', de: 'wie SPF, DKIM und DMARC eingerichtet sind' },
  'proof-of-static-address': {
    en: 'evidence that the IP address is a fixed one',
    de: 'einen Beleg, dass die IP-Adresse fest vergeben ist',
  },
  'proof-of-ownership': {
    en: 'evidence that the IP address or domain is yours',
    de: 'einen Beleg, dass die IP-Adresse oder Domain Ihnen gehört',
  },
  'message-sample': { en: 'one of the refused mails', de: 'eine der abgewiesenen Mails' },
  'message-headers': { en: 'the headers of a refused mail', de: 'die Kopfzeilen einer abgewiesenen Mail' },
  'list-practice': {
    en: 'how recipients get onto your lists and off them again',
    de: 'wie Empfänger auf Ihre Listen kommen und wieder herunter',
  },
  'shared-or-dedicated': {
    en: 'whether you use the IP address alone or with others',
    de: 'ob Sie die IP-Adresse allein oder mit anderen nutzen',
  },
  'first-seen': { en: 'since when the refusals come', de: 'seit wann die Abweisungen kommen' },
  'issue-title': { en: 'a short title for the problem', de: 'einen kurzen Titel für das Problem' },
  'time-zone': { en: 'your time zone', de: 'Ihre Zeitzone' },
}
