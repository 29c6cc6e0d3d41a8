import type { Localized } from '../engine/bounces/diagnosis.ts'

/** A term of the trade: how it is written, and one sentence of explanation. */
export interface GlossaryEntry {
  readonly term: Localized
  readonly sentence: Localized
}

/** Every term that the interface may explain on hover or focus. */
export const GLOSSARY = {
  bounce: {
    term: { en: 'bounce', de: 'Fehlermeldung (Bounce)' },
    sentence: {
      en: 'A mail by which a mail server tells the sender that a mail could not be delivered.',
      de: 'Eine Mail, mit der ein Mailserver dem Absender meldet, dass eine Mail nicht zugestellt werden konnte.',
    },
  },
  dsn: {
    term: { en: 'DSN', de: 'DSN' },
    sentence: {
      en: 'Delivery status notification: the standard form of such a report, with a part that programs can read (RFC 3464).',
      de: 'Delivery Status Notification: die genormte Form eines solchen Berichts, mit einem Teil, den Programme lesen können (RFC 3464).',
    },
  },
  mta: {
    term: { en: 'MTA', de: 'MTA' },
    sentence: {
      en: 'Mail transfer agent: the mail server that takes mail and passes it on.',
      de: 'Mail Transfer Agent: der Mailserver, der Mail annimmt und weitergibt.',
    },
  },
  'remote-mta': {
    term: { en: 'answering server', de: 'antwortender Server' },
    sentence: {
      en: 'The mail server on the other side, which refused the mail or put it off.',
      de: 'Der Mailserver der Gegenseite, der die Mail abgewiesen oder zurückgestellt hat.',
    },
  },
  'reporting-mta': {
    term: { en: 'reporting server', de: 'meldender Server' },
    sentence: {
      en: 'The mail server that wrote the report; often your own.',
      de: 'Der Mailserver, der den Bericht geschrieben hat; oft Ihr eigener.',
    },
  },
  smtp: {
    term: { en: 'SMTP', de: 'SMTP' },
    sentence: {
      en: 'The protocol in which mail servers talk to each other, by command and numbered reply.',
      de: 'Das Protokoll, in dem Mailserver miteinander sprechen, mit Befehlen und nummerierten Antworten.',
    },
  },
  'reply-code': {
    term: { en: 'reply code', de: 'Antwortcode' },
    sentence: {
      en: 'The three digits before a server’s answer: 2 means done, 4 not now, 5 refused.',
      de: 'Die drei Ziffern vor der Antwort eines Servers: 2 heißt erledigt, 4 jetzt nicht, 5 abgewiesen.',
    },
  },
  'enhanced-status-code': {
    term: { en: 'enhanced status code', de: 'erweiterter Statuscode' },
    sentence: {
      en: 'Three numbers such as 5.1.1 that say more exactly than the reply code what it is about.',
      de: 'Drei Zahlen wie 5.1.1, die genauer als der Antwortcode sagen, worum es geht.',
    },
  },
  mx: {
    term: { en: 'MX record', de: 'MX-Eintrag' },
    sentence: {
      en: 'The DNS entry that names the servers which take mail for a domain.',
      de: 'Der DNS-Eintrag, der die Server nennt, die Mail für eine Domain annehmen.',
    },
  },
  'null-mx': {
    term: { en: 'null MX', de: 'Null-MX' },
    sentence: {
      en: 'An MX record by which a domain declares that it takes no mail.',
      de: 'Ein MX-Eintrag, mit dem eine Domain erklärt, keine Mail anzunehmen.',
    },
  },
  'reverse-dns': {
    term: { en: 'reverse DNS (PTR)', de: 'Reverse-DNS (PTR)' },
    sentence: {
      en: 'The name that belongs to an IP address in the DNS; whoever gave you the address sets it.',
      de: 'Der Name, der im DNS zu einer IP-Adresse gehört; er wird von dem gesetzt, der Ihnen die Adresse gegeben hat.',
    },
  },
  'ehlo-name': {
    term: { en: 'EHLO name', de: 'EHLO-Name' },
    sentence: {
      en: 'The name by which a mail server introduces itself to another one.',
      de: 'Der Name, mit dem sich ein Mailserver einem anderen vorstellt.',
    },
  },
  spf: {
    term: { en: 'SPF', de: 'SPF' },
    sentence: {
      en: 'A DNS entry in which a domain lists the servers that may send mail for it.',
      de: 'Ein DNS-Eintrag, in dem eine Domain die Server nennt, die für sie senden dürfen.',
    },
  },
  dkim: {
    term: { en: 'DKIM', de: 'DKIM' },
    sentence: {
      en: 'A signature in the mail’s header by which a domain vouches for its content.',
      de: 'Eine Signatur im Kopf der Mail, mit der eine Domain für den Inhalt einsteht.',
    },
  },
  dmarc: {
    term: { en: 'DMARC', de: 'DMARC' },
    sentence: {
      en: 'A DNS entry that says what is to happen to mail for whose From domain neither SPF nor DKIM holds.',
      de: 'Ein DNS-Eintrag, der sagt, was mit Mail geschehen soll, für deren From-Domain weder SPF noch DKIM gelingt.',
    },
  },
  starttls: {
    term: { en: 'STARTTLS', de: 'STARTTLS' },
    sentence: {
      en: 'The SMTP command by which two servers change to an encrypted connection.',
      de: 'Der SMTP-Befehl, mit dem zwei Server auf eine verschlüsselte Verbindung wechseln.',
    },
  },
  greylisting: {
    term: { en: 'greylisting', de: 'Greylisting' },
    sentence: {
      en: 'A receiver puts off the first mail of an unknown sender and accepts the repeated attempt, which most spam senders never make.',
      de: 'Ein Empfänger stellt die erste Mail eines Unbekannten zurück und nimmt den wiederholten Versuch an, den die meisten Spamversender nie machen.',
    },
  },
  blocklist: {
    term: { en: 'block list', de: 'Sperrliste' },
    sentence: {
      en: 'A list of IP addresses or domains that somebody publishes, and by which receivers refuse mail if they choose to ask it.',
      de: 'Eine von jemandem veröffentlichte Liste von IP-Adressen oder Domains, nach der Empfänger Mail abweisen, wenn sie sie abfragen.',
    },
  },
  reputation: {
    term: { en: 'reputation', de: 'Reputation' },
    sentence: {
      en: 'What a receiver thinks of an address or domain by its own experience; it can be measured from outside, but not read or proved.',
      de: 'Was ein Empfänger aus eigener Erfahrung von einer Adresse oder Domain hält; von außen lässt es sich messen, aber nicht einsehen oder beweisen.',
    },
  },
  'smart-host': {
    term: { en: 'smart host', de: 'Smarthost' },
    sentence: {
      en: 'Another mail server to which yours hands outgoing mail instead of delivering it itself.',
      de: 'Ein anderer Mailserver, dem Ihrer die ausgehende Mail übergibt, statt sie selbst zuzustellen.',
    },
  },
  relaying: {
    term: { en: 'relaying', de: 'Relaying' },
    sentence: {
      en: 'Passing on mail for a domain that is not one’s own; servers do so only for those who have logged in or are known.',
      de: 'Das Weiterleiten von Mail für fremde Domains; Server tun das nur für Angemeldete oder Bekannte.',
    },
  },
  submission: {
    term: { en: 'submission', de: 'Mailausgang (Submission)' },
    sentence: {
      en: 'The entrance of a mail server for its own users’ mail programs, with login, at port 465 or 587.',
      de: 'Der Eingang eines Mailservers für die Mailprogramme der eigenen Benutzer, mit Anmeldung, an Port 465 oder 587.',
    },
  },
  'mail-from': {
    term: { en: 'envelope sender', de: 'Umschlagabsender' },
    sentence: {
      en: 'The address that a server names as sender when it hands over a mail, and to which bounces go; it can differ from the From line.',
      de: 'Die Adresse, die ein Server beim Übergeben einer Mail als Absender nennt und an die Fehlermeldungen gehen; sie kann von der From-Zeile abweichen.',
    },
  },
  'null-sender': {
    term: { en: 'empty sender', de: 'leerer Absender' },
    sentence: {
      en: 'The envelope sender <> of bounces, which prevents that a bounce is answered by another bounce.',
      de: 'Der Umschlagabsender <> von Fehlermeldungen; er verhindert, dass auf eine Fehlermeldung die nächste folgt.',
    },
  },
  backscatter: {
    term: { en: 'backscatter', de: 'Backscatter' },
    sentence: {
      en: 'Bounces that go to strangers, because the refused mail had a forged sender.',
      de: 'Fehlermeldungen, die Unbeteiligte treffen, weil die abgewiesene Mail einen gefälschten Absender hatte.',
    },
  },
  arf: {
    term: { en: 'ARF', de: 'ARF' },
    sentence: {
      en: 'The standard form of an abuse report: a recipient has called a mail unwanted.',
      de: 'Die genormte Form einer Missbrauchsmeldung: Ein Empfänger hat eine Mail als unerwünscht gemeldet.',
    },
  },
  postmaster: {
    term: { en: 'postmaster', de: 'Postmaster' },
    sentence: {
      en: 'The person who looks after a mail server; every domain that takes mail must have this address.',
      de: 'Wer sich um einen Mailserver kümmert; jede Domain, die Mail annimmt, muss diese Adresse haben.',
    },
  },
  'queue-id': {
    term: { en: 'queue ID', de: 'Queue-ID' },
    sentence: {
      en: 'The number under which a mail server keeps a mail in its queue and its log.',
      de: 'Die Kennung, unter der ein Mailserver eine Mail in Warteschlange und Protokoll führt.',
    },
  },
  smtputf8: {
    term: { en: 'SMTPUTF8', de: 'SMTPUTF8' },
    sentence: {
      en: 'The extension that permits letters beyond ASCII in addresses and headers; not every server has it.',
      de: 'Die Erweiterung, die Zeichen außerhalb von ASCII in Adressen und Kopfzeilen erlaubt; nicht jeder Server hat sie.',
    },
  },
  resolver: {
    term: { en: 'DNS resolver', de: 'DNS-Resolver' },
    sentence: {
      en: 'The server that a computer asks for DNS entries; block lists refuse to answer large public ones.',
      de: 'Der Server, den ein Rechner nach DNS-Einträgen fragt; großen öffentlichen verweigern Sperrlisten die Auskunft.',
    },
  },
} as const satisfies Record<string, GlossaryEntry>

export type TermId = keyof typeof GLOSSARY
