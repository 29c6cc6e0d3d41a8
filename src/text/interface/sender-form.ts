import type { Language } from '../language.ts'

const en = {
  title: { add: 'Add a sender', change: (name: string) => `Change ${name}` },
  form: 'Sender',
  address: 'Your From address',
  addressHint:
    'An address of the domain whose mails you want to follow. Postdesk looks up how mails are handed to its server.',
  found: (server: string) => `Found: ${server}`,
  notFound:
    'The domain does not tell by which server mails are sent. It is the one that your mail program has as its outgoing server.',
  account: 'The account at your server',
  identities: {
    title: 'From addresses',
    hint: 'Each address that this account may send as. The first is the usual one.',
    name: 'Name',
    address: 'Address',
    nth: (what: string, n: number) => `${what} ${n}`,
    add: 'Add an address',
    remove: (address: string) => `Remove ${address}`,
  },
  reports: {
    title: 'Mailbox for reports',
    hint: 'When a probe cannot be delivered, your server or the receiver writes a report to the From address. If Postdesk may read it, it knows so at once.',
    none: 'None: reports are not read',
    add: 'Add the mailbox of this address …',
  },
  otherPath: {
    title: 'A second way out',
    check: 'There is a second way out',
    hint: 'For experiments: for example a port that does not sign, or a relay. Login and password are the same.',
  },
  oauth: 'This account signs in by OAuth, which was set up on the command line. That stays as it is.',
}

const de: typeof en = {
  title: { add: 'Absender hinzufügen', change: (name) => `${name} ändern` },
  form: 'Absender',
  address: 'Eigene Absenderadresse',
  addressHint:
    'Eine Adresse der Domain, deren Mails verfolgt werden sollen. Postdesk schlägt nach, wie Mails bei ihrem Server eingeliefert werden.',
  found: (server) => `Gefunden: ${server}`,
  notFound:
    'Die Domain sagt nicht, über welchen Server gesendet wird. Es ist der, der im Mailprogramm als Postausgangsserver steht.',
  account: 'Das Konto am eigenen Server',
  identities: {
    title: 'Absenderadressen',
    hint: 'Jede Adresse, unter der dieses Konto senden darf. Die erste ist die übliche.',
    name: 'Name',
    address: 'Adresse',
    nth: (what, n) => `${what} ${n}`,
    add: 'Adresse hinzufügen',
    remove: (address) => `${address} entfernen`,
  },
  reports: {
    title: 'Postfach für Fehlermeldungen',
    hint: 'Lässt sich eine Testmail nicht zustellen, schreibt der eigene Server oder der Empfänger eine Meldung an die Absenderadresse. Darf Postdesk sie lesen, weiß es sofort davon.',
    none: 'Keines: Meldungen werden nicht gelesen',
    add: 'Postfach dieser Adresse hinzufügen …',
  },
  otherPath: {
    title: 'Ein zweiter Weg',
    check: 'Es gibt einen zweiten Weg hinaus',
    hint: 'Für Versuche: etwa ein Port, der nicht signiert, oder ein Relay. Benutzername und Passwort sind dieselben.',
  },
  oauth: 'Dieses Konto meldet sich über OAuth an, eingerichtet auf der Befehlszeile. Das bleibt so.',
}

/** The words of the form for a sender. */
export const SENDER_FORM_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
