import type { AppealFact } from '../../engine/appeals/facts.ts'
import type { Localized } from '../../engine/bounces/diagnosis.ts'

/** What a request can state, as a person calls it. */
export const FACT_NAMES: Readonly<Record<AppealFact, Localized>> = {
  address: { en: 'Sending address', de: 'Sendende Adresse' },
  addresses: { en: 'Sending addresses', de: 'Sendende Adressen' },
  host: { en: 'Host name of the server', de: 'Hostname des Servers' },
  reverseName: { en: 'Reverse DNS name (PTR)', de: 'Reverse-DNS-Name (PTR)' },
  domain: { en: 'Domain that mail is from', de: 'Domain der eigenen Mail' },
  refusal: { en: 'Refusal, word for word', de: 'Abweisung im Wortlaut' },
  refusedAt: { en: 'Time of the refusal', de: 'Zeit der Abweisung' },
  recipientDomain: { en: 'Domain that was written to', de: 'Domain, an die geschrieben wurde' },
  recipient: { en: 'Address of the recipient', de: 'Adresse des Empfängers' },
  subject: { en: 'Subject of the refused mail', de: 'Betreff der abgewiesenen Mail' },
  messageId: { en: 'Message-ID of the refused mail', de: 'Message-ID der abgewiesenen Mail' },
  firstSeen: { en: 'First refusal', de: 'Erste Abweisung' },
  lastSeen: { en: 'Last refusal', de: 'Letzte Abweisung' },
  replyCode: { en: 'Reply code', de: 'Antwortcode' },
  refusals: { en: 'Refusals so far', de: 'Abweisungen bisher' },
  listName: { en: 'Name of the list', de: 'Name der Liste' },
  checked: { en: 'Checked and in order', de: 'Geprüft und in Ordnung' },
  mended: { en: 'Found and mended', de: 'Gefunden und behoben' },
  volume: { en: 'Mails a day', de: 'Mails am Tag' },
  kindOfMail: { en: 'Kind of mail', de: 'Art der Mail' },
  since: { en: 'In use since', de: 'In Gebrauch seit' },
  hoster: { en: 'Hoster of the server', de: 'Hoster des Servers' },
  contactName: { en: 'Name of the contact', de: 'Name der Kontaktperson' },
  contactAddress: { en: 'Mail address for answers', de: 'Mailadresse für Antworten' },
  contactPhone: { en: 'Telephone', de: 'Telefon' },
  organizationName: { en: 'Organization', de: 'Organisation' },
  website: { en: 'Website', de: 'Website' },
  country: { en: 'Country', de: 'Land' },
  ticketNumber: { en: 'Ticket number', de: 'Vorgangsnummer' },
}

/** Is this the name of a fact? */
export function isFactName(name: string): name is AppealFact {
  return Object.hasOwn(FACT_NAMES, name)
}
