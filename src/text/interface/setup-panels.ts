import type { Language } from '../language.ts'

interface Words {
  readonly names: {
    readonly title: string
    readonly three: string
    readonly leads: (name: string, addresses: string) => string
    readonly back: (addresses: string, name: string) => string
    readonly greets: (name: string) => string
    readonly notSeen: string
    readonly certificate: string
    readonly noHost: string
    readonly ptrTitle: string
  }
  readonly probe: {
    readonly title: string
    readonly sender: string
    readonly senderThere: (name: string) => string
    readonly noSender: (domain: string) => string
    readonly addSender: string
    readonly mailboxes: (n: number) => string
    readonly noMailbox: string
    readonly addMailbox: string
    readonly send: string
    readonly sendHint: string
    readonly mailboxTitle: string
    readonly sendTitle: string
    readonly sendOnly: string
    readonly sendOnlyCopy: string
    readonly probes: string
  }
  readonly warmUp: { readonly title: string }
  readonly monthly: { readonly title: string }
  readonly programmes: { readonly body: string; readonly open: string }
}

const en: Words = {
  names: {
    title: 'What receivers compare',
    three: 'Three answers that have to agree',
    leads: (name, addresses) => `${name} leads to ${addresses}`,
    back: (addresses, name) => `${addresses} leads back to ${name}`,
    greets: (name) => `The server greets as ${name}`,
    notSeen: 'not looked at yet',
    certificate: 'Certificate',
    noHost: 'Enter the host name first: everything here follows from it.',
    ptrTitle: 'Where the PTR is set',
  },
  probe: {
    title: 'The way to the first probe',
    sender: 'The server as a sender',
    senderThere: (name) => `${name} is there.`,
    noSender: (domain) =>
      `No sender with an address of ${domain} is there yet. What is known of the server is filled in; login and password are asked there.`,
    addSender: 'Add the server as a sender',
    mailboxes: (n) => (n === 1 ? 'One test mailbox is there.' : `${n} test mailboxes are there.`),
    noMailbox: 'No test mailbox is there yet: one at a big provider shows what strangers would see.',
    addMailbox: 'Add a test mailbox',
    send: 'Send the first probe',
    sendHint: 'The mail is shown before it goes. When it has arrived, verify here.',
    mailboxTitle: 'A test mailbox',
    sendTitle: 'Send',
    sendOnly:
      'A server that only sends takes mail from itself alone. Send the first one there, to a mailbox of yours at a big provider, and read its headers in Checks:',
    sendOnlyCopy: 'the command for the first mail',
    probes: 'Show the probes',
  },
  warmUp: { title: 'Week by week' },
  monthly: { title: 'The next looks' },
  programmes: {
    body: 'Who takes part in what, what it shows at ten mails a week, and where to join, stands under Tickets.',
    open: 'Show the programmes',
  },
}

const de: Words = {
  names: {
    title: 'Was Empfänger vergleichen',
    three: 'Drei Antworten, die übereinstimmen müssen',
    leads: (name, addresses) => `${name} führt zu ${addresses}`,
    back: (addresses, name) => `${addresses} führt zurück zu ${name}`,
    greets: (name) => `Der Server grüßt als ${name}`,
    notSeen: 'noch nicht nachgesehen',
    certificate: 'Zertifikat',
    noHost: 'Zuerst den Hostnamen eintragen: Alles hier folgt daraus.',
    ptrTitle: 'Wo der PTR gesetzt wird',
  },
  probe: {
    title: 'Der Weg zur ersten Testmail',
    sender: 'Der Server als Absender',
    senderThere: (name) => `${name} ist da.`,
    noSender: (domain) =>
      `Noch gibt es keinen Absender mit einer Adresse von ${domain}. Was vom Server bekannt ist, ist dort schon eingetragen; Benutzername und Passwort werden dort gefragt.`,
    addSender: 'Server als Absender eintragen',
    mailboxes: (n) => (n === 1 ? 'Ein Testpostfach ist da.' : `${n} Testpostfächer sind da.`),
    noMailbox: 'Noch gibt es kein Testpostfach: Eines bei einem großen Anbieter zeigt, was Fremde sähen.',
    addMailbox: 'Testpostfach eintragen',
    send: 'Erste Testmail senden',
    sendHint: 'Die Mail wird gezeigt, bevor sie hinausgeht. Ist sie angekommen, hier prüfen.',
    mailboxTitle: 'Ein Testpostfach',
    sendTitle: 'Senden',
    sendOnly:
      'Ein Server, der nur sendet, nimmt Mail allein von sich selbst. Die erste dort senden, an ein eigenes Postfach bei einem großen Anbieter, und ihre Kopfzeilen unter Prüfungen lesen:',
    sendOnlyCopy: 'Befehl für die erste Mail',
    probes: 'Testmails zeigen',
  },
  warmUp: { title: 'Woche für Woche' },
  monthly: { title: 'Die nächsten Blicke' },
  programmes: {
    body: 'Wer woran teilnimmt, was es bei zehn Mails die Woche zeigt und wo man beitritt, steht unter Vorgänge.',
    open: 'Programme zeigen',
  },
}

/** The words of the panels of single steps. */
export const SETUP_PANELS_TEXT: Readonly<Record<Language, Words>> = { en, de }
