import type { KnownRemedy } from '../remedies.ts'

/** Sources: the programs’ own preferences and manuals; looked at on 2026-11-21. */
export const CLIENT_REMEDIES: readonly KnownRemedy[] = [
  {
    software: 'Thunderbird',
    checks: ['privacy-user-agent'],
    say: {
      en: 'Settings, General, Config Editor: have the field left out.',
      de: 'Einstellungen, Allgemein, Konfiguration bearbeiten: die Kopfzeile weglassen.',
    },
    settings: 'mailnews.headers.sendUserAgent = false',
  },
  {
    software: 'Thunderbird',
    checks: ['privacy-client-name', 'privacy-client-address'],
    say: {
      en: 'Settings, General, Config Editor: greet the server with this name instead of the computer’s.',
      de: 'Einstellungen, Allgemein, Konfiguration bearbeiten: den Server mit diesem Namen statt dem des Rechners grüßen.',
    },
    settings: 'mail.smtpserver.default.hello_argument = localhost',
  },
  {
    software: 'Thunderbird',
    checks: ['privacy-time-zone'],
    say: {
      en: 'Settings, General, Config Editor: write the date in UTC and without seconds.',
      de: 'Einstellungen, Allgemein, Konfiguration bearbeiten: das Datum in UTC und ohne Sekunden schreiben.',
    },
    settings: 'mail.sanitize_date_header = true',
  },
  {
    software: 'Mutt',
    checks: ['privacy-user-agent'],
    say: { en: 'Have the field left out.', de: 'Die Kopfzeile weglassen.' },
    settings: '# muttrc:\nset user_agent = no',
  },
  {
    software: 'Mutt',
    checks: ['privacy-message-id'],
    say: {
      en: 'Name your mail domain for Message-IDs.',
      de: 'Die eigene Maildomain für Message-IDs angeben.',
    },
    settings: '# muttrc:\nset hostname = "example.org"',
  },
  {
    software: 'Roundcube',
    checks: ['privacy-originating-ip', 'privacy-client-address'],
    say: { en: 'Have the reader’s address left out.', de: 'Die Adresse des Lesers weglassen.' },
    settings: "// config/config.inc.php:\n$config['http_received_header'] = false;",
  },
  {
    software: 'Roundcube',
    checks: ['privacy-user-agent'],
    say: { en: 'Have the version left out.', de: 'Die Version weglassen.' },
    settings: "// config/config.inc.php:\n$config['useragent'] = '';",
  },
  {
    software: 'K-9 Mail / Thunderbird (Android)',
    checks: ['privacy-user-agent', 'privacy-time-zone'],
    say: {
      en: 'Settings, Privacy: hide the mail program, and use UTC as time zone.',
      de: 'Einstellungen, Privatsphäre: das Mailprogramm verbergen und UTC als Zeitzone verwenden.',
    },
    settings: '',
  },
]
