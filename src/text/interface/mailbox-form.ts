import type { Language } from '../language.ts'

const en = {
  title: { add: 'Add a mailbox', change: (name: string) => `Change ${name}` },
  form: 'Mailbox',
  address: 'Mail address',
  addressHint:
    'Postdesk finds out who runs it and how it is read. For this, only the DNS and what the domain publishes are asked.',
  provider: {
    by: {
      preset: 'known by its domain',
      mx: 'known by the servers that take its mail',
      srv: 'found by the DNS entries of its domain (SRV)',
      autoconfig: 'found by the settings that its domain publishes',
      guess: 'found by trying the usual names',
      nothing: 'not found by the address',
    },
    unknown: 'Unknown provider',
    nothing:
      'Nothing is known of this domain, and it publishes nothing. Whoever runs the mailbox can tell the server; often it is imap. or mail. before the domain.',
    noImap: 'Such accounts cannot be read by IMAP, so Postdesk cannot watch this mailbox.',
    limits: 'Limits',
    connections: (n: number) => (n === 1 ? '1 connection at once' : `${n} connections at once`),
    tried: 'What was asked',
    unsure: 'Not everything about this provider could be checked.',
  },
  signIn: {
    title: 'Signing in',
    way: 'How to sign in',
    oauth: (provider: string) => `Sign in with ${provider} in the browser (OAuth)`,
    oauthHint:
      'The password is typed only on the provider’s own page. Postdesk is given a permission that can be taken back there.',
    oauthOnly: (provider: string) =>
      `${provider} takes no passwords from mail programs any more, not even app passwords. Signing in with ${provider} in the browser (OAuth) is the only way.`,
    appPassword: 'App password',
    byAppPassword: 'With an app password',
    byPassword: 'With the password of the account',
    appPasswordHint:
      'A password for this program alone, made in the account’s settings. It can be taken back by itself.',
    howTo: 'How to get there',
    howToPage: 'Page of the provider:',
    clientId: 'Own client id',
    clientIdOptional: 'Own client id (optional)',
    clientIdHint: 'By this id the provider knows the program that asks. Left empty, that of Postdesk is used.',
    clientSecret: 'Client secret',
    start: (provider: string) => `Sign in with ${provider}`,
    again: 'Sign in again',
    waiting:
      'The provider’s page is open in your browser. Sign in there and give the permission; this window goes on by itself.',
    stop: 'Stop waiting',
    authorized: 'The permission was given. It lies in the keychain.',
    kept: 'A permission is kept from before.',
    cancelled: 'Signing in was cancelled.',
    refused: 'The provider refused:',
  },
  use: {
    title: 'What it is for',
    role: 'Use of this mailbox',
    test: 'Test mailbox',
    testHint: 'Probes are sent to it, and Postdesk looks where they land.',
    reports: 'My own mailbox',
    reportsHint: 'Nothing is sent to it. Reports of failures for the sender’s address arrive here.',
    contact: 'Does it know you?',
    cold: 'Cold: it is a stranger',
    coldHint:
      'It never wrote to you, has no address book entry for you, and never moved a mail of yours out of junk. This shows what new recipients see, so keep it so: do not answer the probes.',
    warm: 'Warm: it knows you',
    warmHint:
      'It wrote to you, or you are in its address book. Mail then lands in the inbox more easily, so both kinds are measured apart.',
  },
  more: 'More',
  junk: 'Junk folder',
  junkHint: 'Only where it was not recognized by itself. Exactly as the mail program shows it.',
  authserv: 'Server whose verdicts count',
  authservHint:
    'Authentication-Results are believed only from these names. Left empty, those known of the provider are taken.',
  cleanUp: 'Delete own probes some days after they were judged',
  cleanUpHint: 'Only mails that carry Postdesk’s mark in their own header. Everything else stays as it is.',
}

const de: typeof en = {
  title: { add: 'Postfach hinzufügen', change: (name) => `${name} ändern` },
  form: 'Postfach',
  address: 'Mailadresse',
  addressHint:
    'Postdesk findet heraus, wer das Postfach betreibt und wie es gelesen wird. Dafür werden nur das DNS und Angaben gefragt, die die Domain veröffentlicht.',
  provider: {
    by: {
      preset: 'an der Domain erkannt',
      mx: 'an den Servern erkannt, die seine Mail annehmen',
      srv: 'über DNS-Einträge der Domain gefunden (SRV)',
      autoconfig: 'über Angaben gefunden, die die Domain veröffentlicht',
      guess: 'durch Probieren der üblichen Namen gefunden',
      nothing: 'an der Adresse nicht zu erkennen',
    },
    unknown: 'Unbekannter Anbieter',
    nothing:
      'Über diese Domain ist nichts bekannt, und sie veröffentlicht nichts. Der Betreiber des Postfachs kann den Server nennen; oft steht imap. oder mail. vor der Domain.',
    noImap: 'Solche Konten lassen sich nicht über IMAP lesen, also kann Postdesk dieses Postfach nicht beobachten.',
    limits: 'Grenzen',
    connections: (n) => (n === 1 ? '1 Verbindung zugleich' : `${n} Verbindungen zugleich`),
    tried: 'Was gefragt wurde',
    unsure: 'Nicht alle Angaben zu diesem Anbieter ließen sich prüfen.',
  },
  signIn: {
    title: 'Anmeldung',
    way: 'Art der Anmeldung',
    oauth: (provider) => `Im Browser bei ${provider} anmelden (OAuth)`,
    oauthHint:
      'Das Passwort wird nur auf der Seite des Anbieters eingegeben. Postdesk bekommt eine Erlaubnis, die sich dort zurücknehmen lässt.',
    oauthOnly: (provider) =>
      `${provider} nimmt von Mailprogrammen keine Passwörter mehr an, auch keine App-Passwörter. Es geht nur mit der Anmeldung im Browser (OAuth).`,
    appPassword: 'App-Passwort',
    byAppPassword: 'Mit einem App-Passwort',
    byPassword: 'Mit dem Passwort des Kontos',
    appPasswordHint:
      'Ein Passwort nur für dieses Programm, erzeugt in den Einstellungen des Kontos. Es lässt sich einzeln zurücknehmen.',
    howTo: 'So geht es',
    howToPage: 'Seite des Anbieters:',
    clientId: 'Eigene Client-ID',
    clientIdOptional: 'Eigene Client-ID (freiwillig)',
    clientIdHint:
      'An dieser Kennung erkennt der Anbieter das Programm, das fragt. Bleibt das Feld leer, gilt die von Postdesk.',
    clientSecret: 'Clientschlüssel',
    start: (provider) => `Bei ${provider} anmelden`,
    again: 'Neu anmelden',
    waiting:
      'Die Seite des Anbieters ist im Browser offen. Dort anmelden und die Erlaubnis erteilen; dieses Fenster macht von selbst weiter.',
    stop: 'Nicht länger warten',
    authorized: 'Die Erlaubnis ist erteilt. Sie liegt im Schlüsselbund.',
    kept: 'Eine frühere Erlaubnis ist aufgehoben.',
    cancelled: 'Die Anmeldung wurde abgebrochen.',
    refused: 'Der Anbieter hat abgelehnt:',
  },
  use: {
    title: 'Wofür es da ist',
    role: 'Verwendung des Postfachs',
    test: 'Testpostfach',
    testHint: 'Testmails gehen dorthin, und Postdesk sieht nach, wo sie landen.',
    reports: 'Eigenes Postfach',
    reportsHint: 'Dorthin wird nichts gesendet. Hier kommen Fehlermeldungen für die Absenderadresse an.',
    contact: 'Kennt es Sie?',
    cold: 'Kalt: ein Fremder',
    coldHint:
      'Es hat Ihnen nie geschrieben, Sie stehen nicht in seinem Adressbuch, und nie wurde darin eine Mail von Ihnen aus dem Spam geholt. So erleben es neue Empfänger; damit es so bleibt, Testmails nicht beantworten.',
    warm: 'Warm: es kennt Sie',
    warmHint:
      'Es hat Ihnen geschrieben, oder Sie stehen in seinem Adressbuch. Dann kommt Mail leichter in den Posteingang; deshalb wird beides getrennt gemessen.',
  },
  more: 'Mehr',
  junk: 'Spamordner',
  junkHint: 'Nur nötig, wenn er nicht von selbst erkannt wurde. Genau so, wie ihn das Mailprogramm zeigt.',
  authserv: 'Server, dessen Urteile zählen',
  authservHint:
    'Authentication-Results werden nur von diesen Namen geglaubt. Bleibt das Feld leer, gelten die des Anbieters.',
  cleanUp: 'Eigene Testmails einige Tage nach der Auswertung löschen',
  cleanUpHint: 'Nur Mails, die das Kennzeichen von Postdesk im eigenen Kopf tragen. Alles andere bleibt, wie es ist.',
}

/** The words of the form for a mailbox. */
export const MAILBOX_FORM_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
