import type { SetupChoices, SetupValues } from '../../engine/setup/setup.ts'
import type { Language } from '../language.ts'

/** What a field of the guide is called, and where one gets what goes in. */
interface FieldText {
  readonly label: string
  readonly hint: string
}

interface SetupValuesText {
  readonly value: Readonly<Record<keyof SetupValues, FieldText>>
  readonly choice: Readonly<Record<keyof SetupChoices, FieldText>>
}

const en: SetupValuesText = {
  value: {
    domain: { label: 'Domain', hint: 'What stands behind the @ of your addresses.' },
    moreDomains: {
      label: 'Further domains with mail',
      hint: 'Domains that this server sends and receives for as well, one in a line.',
    },
    parkedDomains: {
      label: 'Domains without mail',
      hint: 'Domains of yours that never send nor receive: their records say so, and nobody can misuse them. One in a line.',
    },
    hostName: {
      label: 'Host name of the server',
      hint: 'It greets with this name, and the PTR of its addresses is the same. Usually mail. and the domain.',
    },
    ipv4: { label: 'IPv4 address', hint: 'As the hoster shows it; public, and of this server alone.' },
    ipv6: {
      label: 'IPv6 address',
      hint: 'Only if it can have a PTR as well. Empty: the server sends by IPv4 only.',
    },
    selectorRsa: {
      label: 'Selector of the RSA key',
      hint: 'A short name that tells keys apart; with the year in it a change is easy to follow.',
    },
    selectorEd25519: {
      label: 'Selector of the Ed25519 key',
      hint: 'Another one than that of the RSA key: each key has a record of its own.',
    },
    publicKeyRsa: {
      label: 'Public RSA key',
      hint: 'What stands after p= in its record. It is filled in when the keys are made here.',
    },
    publicKeyEd25519: {
      label: 'Public Ed25519 key',
      hint: 'What stands after p= in its record. It is filled in when the keys are made here.',
    },
    postmaster: {
      label: 'Address of the postmaster',
      hint: 'Where a person reads what machines and other postmasters report.',
    },
    reportsAddress: {
      label: 'Address for reports',
      hint: 'DMARC and TLS reports of the receivers go there, several a day in time. Empty: none are asked for.',
    },
    relayHost: { label: 'Relay', hint: 'The server that takes your mail and sends it on, as its provider names it.' },
    relayPort: { label: 'Port of the relay', hint: 'Mostly 587; 465 where the provider says so.' },
    relaySpf: {
      label: 'What the relay wants in SPF',
      hint: 'As the provider of the relay writes it: include: and a domain.',
    },
    certificateFile: { label: 'File of the certificate', hint: 'On the server, with the whole chain.' },
    certificateKeyFile: { label: 'File of the certificate’s key', hint: 'On the server; it stays there.' },
    certificateKey: {
      label: 'Fingerprint of the certificate’s public key',
      hint: 'SHA-256 of the public key, for TLSA. It is read from the server when it can be reached.',
    },
    nextCertificateKey: {
      label: 'Fingerprint of the key that comes next',
      hint: 'Before a certificate gets another key: its fingerprint stands in the DNS first.',
    },
    certificateAuthority: {
      label: 'Certificate authority',
      hint: 'The domain by which CAA records know it: letsencrypt.org for Let’s Encrypt.',
    },
    stack: { label: 'Mail software', hint: 'The recipe is written for it.' },
    distribution: { label: 'System of the server', hint: 'Paths and commands differ between them.' },
    hoster: { label: 'Hoster', hint: 'Where the server is rented: what is known of port 25 and PTR there is shown.' },
    dnsHost: {
      label: 'DNS host',
      hint: 'Where the records of the domain are entered: they are shown as its form wants them.',
    },
  },
  choice: {
    role: { label: 'What the server is to do', hint: 'Steps, records and recipes follow it.' },
    dmarc: {
      label: 'DMARC policy',
      hint: 'What receivers do with mail in your name that is not proven to be yours. Begin with none, and read the reports.',
    },
    mtaSts: {
      label: 'MTA-STS',
      hint: 'Tells senders to come encrypted to the right server only. testing reports, enforce refuses.',
    },
    tlsRpt: { label: 'Ask for TLS reports', hint: 'Others tell daily where encryption to this server failed.' },
    dane: {
      label: 'DANE (TLSA records)',
      hint: 'Only where the zone is signed with DNSSEC, and the certificate keeps its key.',
    },
    caa: { label: 'CAA records', hint: 'Say which authority may give out certificates for the domain.' },
    clientDiscovery: {
      label: 'Let mail programs find the settings',
      hint: 'autoconfig, autodiscover and SRV records: people then enter only address and password.',
    },
    clientFiles: {
      label: 'Serve the files for mail programs too',
      hint: 'Needs a web server with certificates for autoconfig. and autodiscover. of the domain; the records step has the files.',
    },
    ed25519: {
      label: 'A second key of kind Ed25519',
      hint: 'Beside RSA, never instead: not every receiver knows it.',
    },
  },
}

const de: SetupValuesText = {
  value: {
    domain: { label: 'Domain', hint: 'Was in den eigenen Adressen hinter dem @ steht.' },
    moreDomains: {
      label: 'Weitere Domains mit Mail',
      hint: 'Domains, für die dieser Server ebenfalls sendet und empfängt, eine je Zeile.',
    },
    parkedDomains: {
      label: 'Domains ohne Mail',
      hint: 'Eigene Domains, die nie senden oder empfangen: Ihre Records sagen das, und niemand kann sie missbrauchen. Eine je Zeile.',
    },
    hostName: {
      label: 'Hostname des Servers',
      hint: 'Mit diesem Namen grüßt er, und der PTR seiner Adressen lautet ebenso. Meist mail. und die Domain.',
    },
    ipv4: { label: 'IPv4-Adresse', hint: 'Wie der Hoster sie zeigt; öffentlich und nur für diesen Server.' },
    ipv6: {
      label: 'IPv6-Adresse',
      hint: 'Nur, wenn auch sie einen PTR haben kann. Leer: Der Server sendet nur über IPv4.',
    },
    selectorRsa: {
      label: 'Selektor des RSA-Schlüssels',
      hint: 'Ein kurzer Name, der Schlüssel unterscheidet; mit dem Jahr darin ist ein Wechsel leicht zu verfolgen.',
    },
    selectorEd25519: {
      label: 'Selektor des Ed25519-Schlüssels',
      hint: 'Ein anderer als der des RSA-Schlüssels: Jeder Schlüssel hat seinen eigenen Record.',
    },
    publicKeyRsa: {
      label: 'Öffentlicher RSA-Schlüssel',
      hint: 'Was in seinem Record nach p= steht. Wird eingetragen, sobald die Schlüssel hier erzeugt sind.',
    },
    publicKeyEd25519: {
      label: 'Öffentlicher Ed25519-Schlüssel',
      hint: 'Was in seinem Record nach p= steht. Wird eingetragen, sobald die Schlüssel hier erzeugt sind.',
    },
    postmaster: {
      label: 'Adresse des Postmasters',
      hint: 'Wo ein Mensch liest, was Rechner und andere Postmaster melden.',
    },
    reportsAddress: {
      label: 'Adresse für Berichte',
      hint: 'Dorthin gehen DMARC- und TLS-Berichte der Empfänger, mit der Zeit mehrere am Tag. Leer: Es werden keine erbeten.',
    },
    relayHost: {
      label: 'Relay',
      hint: 'Der Server, der die Mail annimmt und weiterschickt, wie sein Anbieter ihn nennt.',
    },
    relayPort: { label: 'Port des Relays', hint: 'Meist 587; 465, wo der Anbieter es sagt.' },
    relaySpf: {
      label: 'Was das Relay in SPF will',
      hint: 'Wie der Anbieter des Relays es schreibt: include: und eine Domain.',
    },
    certificateFile: { label: 'Datei des Zertifikats', hint: 'Auf dem Server, mit der ganzen Kette.' },
    certificateKeyFile: { label: 'Datei des Zertifikatsschlüssels', hint: 'Auf dem Server; dort bleibt sie.' },
    certificateKey: {
      label: 'Fingerabdruck des öffentlichen Zertifikatsschlüssels',
      hint: 'SHA-256 des öffentlichen Schlüssels, für TLSA. Wird vom Server gelesen, sobald er erreichbar ist.',
    },
    nextCertificateKey: {
      label: 'Fingerabdruck des nächsten Schlüssels',
      hint: 'Bevor ein Zertifikat einen anderen Schlüssel bekommt: Sein Fingerabdruck steht zuerst im DNS.',
    },
    certificateAuthority: {
      label: 'Zertifizierungsstelle',
      hint: 'Die Domain, unter der CAA-Records sie kennen: letsencrypt.org für Let’s Encrypt.',
    },
    stack: { label: 'Mailsoftware', hint: 'Für sie wird das Rezept geschrieben.' },
    distribution: { label: 'System des Servers', hint: 'Pfade und Befehle unterscheiden sich.' },
    hoster: {
      label: 'Hoster',
      hint: 'Wo der Server gemietet ist: Was dort zu Port 25 und PTR bekannt ist, wird gezeigt.',
    },
    dnsHost: {
      label: 'DNS-Anbieter',
      hint: 'Wo die Records der Domain eingetragen werden: Sie erscheinen so, wie sein Formular sie will.',
    },
  },
  choice: {
    role: { label: 'Was der Server tun soll', hint: 'Schritte, Records und Rezepte richten sich danach.' },
    dmarc: {
      label: 'DMARC-Policy',
      hint: 'Was Empfänger mit Mail unter eigenem Namen tun, die nicht nachweislich von hier ist. Mit none beginnen und die Berichte lesen.',
    },
    mtaSts: {
      label: 'MTA-STS',
      hint: 'Sagt Absendern, nur verschlüsselt und nur zum richtigen Server zu kommen. testing meldet, enforce weist ab.',
    },
    tlsRpt: {
      label: 'TLS-Berichte erbitten',
      hint: 'Andere melden täglich, wo die Verschlüsselung zu diesem Server scheiterte.',
    },
    dane: {
      label: 'DANE (TLSA-Records)',
      hint: 'Nur, wo die Zone mit DNSSEC signiert ist und das Zertifikat seinen Schlüssel behält.',
    },
    caa: { label: 'CAA-Records', hint: 'Sagen, welche Stelle Zertifikate für die Domain ausstellen darf.' },
    clientDiscovery: {
      label: 'Mailprogramme finden die Einstellungen selbst',
      hint: 'autoconfig, autodiscover und SRV-Records: Einzugeben bleiben nur Adresse und Passwort.',
    },
    clientFiles: {
      label: 'Auch die Dateien für Mailprogramme ausliefern',
      hint: 'Braucht einen Webserver mit Zertifikaten für autoconfig. und autodiscover. der Domain; die Dateien stehen im Schritt Records.',
    },
    ed25519: {
      label: 'Ein zweiter Schlüssel der Art Ed25519',
      hint: 'Neben RSA, nie an dessen Stelle: Nicht jeder Empfänger kennt ihn.',
    },
  },
}

/** The fields of the guide. */
export const SETUP_VALUES_TEXT: Readonly<Record<Language, SetupValuesText>> = { en, de }
