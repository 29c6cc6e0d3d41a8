import type { Language } from '../language.ts'

const en = {
  title: 'Mailboxes and senders',
  lead: 'Postdesk sends small mails through your own server to mailboxes of your own at the big providers, and looks where they end up.',
  private:
    'Only mails that carry Postdesk’s own mark are read. Nothing else in a mailbox is opened, moved, marked or deleted.',
  test: 'Test mailboxes',
  reports: 'Mailboxes where reports of failures arrive',
  senders: 'Senders',
  addMailbox: 'Add a mailbox',
  addSender: 'Add a sender',
  count: (n: number, needy: number) =>
    `${n === 1 ? '1 mailbox' : `${n} mailboxes`}${needy === 0 ? '' : needy === 1 ? ', 1 of them waits for you' : `, ${needy} of them wait for you`}`,
  empty: {
    title: 'No test mailbox yet',
    body: 'A test mailbox is an ordinary mailbox that you registered for yourself at a provider where your mails must arrive. Postdesk reads it by IMAP.',
    example:
      'For example one each at Gmail, Outlook.com and GMX, to which you have never written, so that they see you as a stranger.',
  },
  noSenders: {
    title: 'No sender yet',
    body: 'A sender is the account by which your mail program hands mails to your own server. Postdesk uses the same way, so that what it measures is what your mails meet.',
  },
  contact: { cold: 'Cold', warm: 'Warm' },
  contactMeans: {
    cold: 'This mailbox never had to do with you: it shows how strangers’ mail is treated.',
    warm: 'This mailbox knows you (it wrote to you, or has you in its address book). It is measured apart.',
  },
  paused: 'Paused',
  pausedMeans: 'Neither watched nor written to.',
  pinned: 'Certificate pinned',
  pinnedMeans:
    'One certificate that does not verify is trusted here by your choice. Other certificates are refused, even valid ones.',
  noSecret: 'No password kept',
  watch: {
    off: 'Ready',
    offMeans: 'No probe is on its way to it, so no connection is held. It is watched from the moment one is sent.',
    connecting: 'Connecting …',
    closed: 'Not connected',
    idle: 'Watched live',
    idleMeans: 'The server tells of each new mail at once.',
    poll: 'Looked into regularly',
    pollMeans: 'The server cannot tell of new mails by itself, so Postdesk asks every few seconds.',
    waiting: 'Tries again',
    nextTry: (at: string) => `Next try: ${at}`,
    stopped: 'To be repaired',
  },
  said: 'In its own words:',
  edit: (name: string) => `Change ${name}`,
  test1: (name: string) => `Test the connection of ${name}`,
  pause: (name: string) => `Pause ${name}`,
  resume: (name: string) => `Watch ${name} again`,
  remove: (name: string) => `Remove ${name}`,
  resumed: 'It is watched again.',
  nowPaused: 'It is paused.',
  removed: 'It was removed.',
  confirmMailbox: {
    title: (name: string) => `Remove ${name}?`,
    body: 'Its password is removed from the keychain, and it is no longer watched. What was measured with it stays in the statistics. The mailbox itself and the mails in it are not touched.',
    yes: 'Remove',
  },
  confirmSender: {
    title: (name: string) => `Remove ${name}?`,
    body: 'Its password is removed from the keychain. Probes that were sent stay in the statistics. Nothing changes at your server.',
    yes: 'Remove',
  },
  repair: {
    label: (name: string) => `Password of ${name}`,
    action: 'Test and keep',
    again: 'Repair …',
    repaired: 'The password works, and is kept.',
  },
  identities: (n: number) => (n === 1 ? '1 From address' : `${n} From addresses`),
  via: (server: string) => `Sends through ${server}`,
  otherPath: (server: string) => `Other way: ${server}`,
  reportsTo: (name: string) => `Reports arrive at ${name}`,
  noReports: 'Reports of failures are not read',
  keychain: {
    title: 'Passwords are remembered only until Postdesk closes.',
    body: 'No keychain of this system answers, and Postdesk writes passwords nowhere else. After the next start they have to be entered again.',
    help: 'On Linux, a keychain service such as GNOME Keyring or KWallet has to run and be unlocked.',
    why: 'The system said:',
  },
}

const de: typeof en = {
  title: 'Postfächer und Absender',
  lead: 'Postdesk sendet kleine Mails über den eigenen Server an eigene Postfächer bei den großen Anbietern und sieht nach, wo sie landen.',
  private:
    'Gelesen werden nur Mails, die das eigene Kennzeichen von Postdesk tragen. Sonst wird in einem Postfach nichts geöffnet, verschoben, markiert oder gelöscht.',
  test: 'Testpostfächer',
  reports: 'Postfächer, in denen Fehlermeldungen ankommen',
  senders: 'Absender',
  addMailbox: 'Postfach hinzufügen',
  addSender: 'Absender hinzufügen',
  count: (n, needy) =>
    `${n === 1 ? '1 Postfach' : `${n} Postfächer`}${needy === 0 ? '' : needy === 1 ? ', eines davon wartet auf Sie' : `, ${needy} davon warten auf Sie`}`,
  empty: {
    title: 'Noch kein Testpostfach',
    body: 'Ein Testpostfach ist ein gewöhnliches Postfach, das Sie für sich selbst bei einem Anbieter angelegt haben, bei dem Ihre Mails ankommen müssen. Postdesk liest es über IMAP.',
    example:
      'Zum Beispiel je eines bei Gmail, Outlook.com und GMX, an das Sie nie geschrieben haben, damit Sie dort als Fremder gelten.',
  },
  noSenders: {
    title: 'Noch kein Absender',
    body: 'Ein Absender ist das Konto, über das Ihr Mailprogramm Mails beim eigenen Server einliefert. Postdesk nimmt denselben Weg; so erlebt die Messung dasselbe wie Ihre Mails.',
  },
  contact: { cold: 'Kalt', warm: 'Warm' },
  contactMeans: {
    cold: 'Dieses Postfach hatte nie mit Ihnen zu tun: Es zeigt, wie mit Mail von Fremden verfahren wird.',
    warm: 'Dieses Postfach kennt Sie (es hat Ihnen geschrieben, oder Sie stehen in seinem Adressbuch). Es wird getrennt gemessen.',
  },
  paused: 'Angehalten',
  pausedMeans: 'Wird weder beobachtet noch angeschrieben.',
  pinned: 'Zertifikat festgelegt',
  pinnedMeans:
    'Hier gilt auf Ihren ausdrücklichen Wunsch genau ein Zertifikat, das sich nicht prüfen lässt. Jedes andere wird abgelehnt, auch ein gültiges.',
  noSecret: 'Kein Passwort aufgehoben',
  watch: {
    off: 'Bereit',
    offMeans:
      'Keine Testmail ist dorthin unterwegs, deshalb wird keine Verbindung gehalten. Beobachtet wird, sobald eine gesendet ist.',
    connecting: 'Verbindet …',
    closed: 'Nicht verbunden',
    idle: 'Laufend beobachtet',
    idleMeans: 'Der Server meldet jede neue Mail sofort.',
    poll: 'Regelmäßig nachgesehen',
    pollMeans: 'Der Server meldet neue Mails nicht von selbst, deshalb fragt Postdesk alle paar Sekunden nach.',
    waiting: 'Versucht es erneut',
    nextTry: (at) => `Nächster Versuch: ${at}`,
    stopped: 'Zu beheben',
  },
  said: 'Im Wortlaut:',
  edit: (name) => `${name} ändern`,
  test1: (name) => `Verbindung von ${name} testen`,
  pause: (name) => `${name} anhalten`,
  resume: (name) => `${name} wieder beobachten`,
  remove: (name) => `${name} entfernen`,
  resumed: 'Es wird wieder beobachtet.',
  nowPaused: 'Es ist angehalten.',
  removed: 'Entfernt.',
  confirmMailbox: {
    title: (name) => `${name} entfernen?`,
    body: 'Das Passwort wird aus dem Schlüsselbund gelöscht, und das Postfach wird nicht mehr beobachtet. Was damit gemessen wurde, bleibt in der Statistik. Das Postfach selbst und seine Mails bleiben unberührt.',
    yes: 'Entfernen',
  },
  confirmSender: {
    title: (name) => `${name} entfernen?`,
    body: 'Das Passwort wird aus dem Schlüsselbund gelöscht. Gesendete Testmails bleiben in der Statistik. Am Server ändert sich nichts.',
    yes: 'Entfernen',
  },
  repair: {
    label: (name) => `Passwort von ${name}`,
    action: 'Testen und behalten',
    again: 'Beheben …',
    repaired: 'Das Passwort stimmt und ist aufgehoben.',
  },
  identities: (n) => (n === 1 ? '1 Absenderadresse' : `${n} Absenderadressen`),
  via: (server) => `Sendet über ${server}`,
  otherPath: (server) => `Anderer Weg: ${server}`,
  reportsTo: (name) => `Fehlermeldungen kommen an bei ${name}`,
  noReports: 'Fehlermeldungen werden nicht gelesen',
  keychain: {
    title: 'Passwörter werden nur gemerkt, bis Postdesk geschlossen wird.',
    body: 'Kein Schlüsselbund dieses Systems antwortet, und Postdesk schreibt Passwörter nirgendwo sonst hin. Nach dem nächsten Start sind sie neu einzugeben.',
    help: 'Unter Linux muss ein Schlüsselbund-Dienst wie GNOME Keyring oder KWallet laufen und entsperrt sein.',
    why: 'Das System sagte:',
  },
}

/** The words of the page on which mailboxes and senders are listed. */
export const MAILBOXES_TEXT: Readonly<Record<Language, typeof en>> = { en, de }
