import type { KnownRemedy } from '../remedies.ts'

const RECEIVED = ['privacy-client-address', 'privacy-client-name', 'privacy-internal-names']

/** Sources: the manuals named at each entry; looked at on 2026-11-21. */
export const SERVER_REMEDIES: readonly KnownRemedy[] = [
  {
    // Exim specification, 24 “Generic options for transports”: headers_remove.
    software: 'Exim',
    checks: [...RECEIVED, 'privacy-user-agent', 'privacy-originating-ip'],
    say: {
      en: 'Have the transport take these fields out of mail that came with a login; then restart Exim.',
      de: 'Den Transport diese Kopfzeilen aus Mail herausnehmen lassen, die mit Anmeldung kam; danach Exim neu starten.',
    },
    settings: [
      '# transport remote_smtp:',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Exim expands it
      'headers_remove = ${if def:authenticated_id {Received:User-Agent:X-Mailer:X-Originating-IP}}',
    ].join('\n'),
  },
  {
    // smtpd.conf(5): mask-src.
    software: 'OpenSMTPD',
    checks: RECEIVED,
    say: {
      en: 'Have the listener for submission hide where mail comes from; then restart smtpd.',
      de: 'Den Listener für die Einlieferung verbergen lassen, woher Mail kommt; danach smtpd neu starten.',
    },
    settings:
      '# /etc/mail/smtpd.conf (Debian: /etc/smtpd.conf):\nlisten on all port submission tls-require pki mail auth mask-src',
  },
  {
    // cf/README of Sendmail: confRECEIVED_HEADER.
    software: 'Sendmail',
    checks: RECEIVED,
    say: {
      en: 'Write Received without the sender’s address where there was a login; then make and restart Sendmail.',
      de: 'Received ohne die Adresse des Absenders schreiben, wo eine Anmeldung war; danach make ausführen und Sendmail neu starten.',
    },
    settings:
      "# /etc/mail/sendmail.mc:\ndefine(`confRECEIVED_HEADER', `$?{auth_type}$|$?sfrom $s $.$?_($_)$. $.by $j ($v/$Z)$?r with $r$. id $i; $b')dnl",
  },
  {
    // Microsoft: header firewall, ms-Exch-Send-Headers-Routing.
    software: 'Exchange',
    checks: RECEIVED,
    say: {
      en: 'Have the send connector leave the routing fields out (Exchange Management Shell).',
      de: 'Den Sendeconnector die Routing-Kopfzeilen weglassen lassen (Exchange Management Shell).',
    },
    settings:
      'Get-SendConnector "Internet" | Remove-ADPermission -User "NT AUTHORITY\\ANONYMOUS LOGON" -AccessRights ExtendedRight -ExtendedRights "ms-Exch-Send-Headers-Routing"',
  },
  {
    // mailcow-dockerized, data/conf/postfix/anonymize_headers.pcre.
    software: 'mailcow',
    checks: [...RECEIVED, 'privacy-user-agent', 'privacy-originating-ip'],
    say: {
      en: 'mailcow leaves these lines out of submitted mail by this file; look whether it was changed, and restart postfix-mailcow.',
      de: 'mailcow lässt diese Zeilen bei eingelieferter Mail durch diese Datei weg; nachsehen, ob sie geändert wurde, und postfix-mailcow neu starten.',
    },
    settings: [
      '# data/conf/postfix/anonymize_headers.pcre:',
      '/^\\s*Received: from .*with ESMTPS?A.*/ IGNORE',
      '/^\\s*(User-Agent|X-Mailer|X-Originating-IP|X-Enigmail):/ IGNORE',
    ].join('\n'),
  },
  {
    // Rspamd: milter_headers, skip_authenticated and skip_local.
    software: 'Rspamd',
    checks: ['privacy-filter-headers'],
    say: {
      en: 'Have no notes added to mail that came with a login or from inside; then reload Rspamd.',
      de: 'Keine Vermerke in Mail schreiben lassen, die mit Anmeldung oder von innen kam; danach Rspamd neu laden.',
    },
    settings: '# /etc/rspamd/local.d/milter_headers.conf:\nskip_local = true;\nskip_authenticated = true;',
  },
  {
    // Stalwart: session.data.add-headers.
    software: 'Stalwart',
    checks: RECEIVED,
    say: {
      en: 'Write Received only for mail that came without a login (settings of the SMTP session, DATA stage).',
      de: 'Received nur für Mail schreiben, die ohne Anmeldung kam (Einstellungen der SMTP-Sitzung, Stufe DATA).',
    },
    settings: 'session.data.add-headers.received = "is_empty(authenticated_as)"',
  },
  {
    software: 'PHP',
    checks: ['privacy-php-script'],
    say: { en: 'Turn the field off, then restart PHP.', de: 'Die Kopfzeile abschalten, danach PHP neu starten.' },
    settings: '; php.ini:\nmail.add_x_header = Off',
  },
]
