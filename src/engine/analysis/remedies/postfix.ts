import type { KnownRemedy } from '../remedies.ts'

const SUBMISSION = ['privacy-client-address', 'privacy-client-name', 'privacy-user-agent', 'privacy-originating-ip']

/** Sources: https://www.postfix.org/header_checks.5.html, master.5.html, postconf.5.html; looked at on 2026-11-21. */
export const POSTFIX_REMEDIES: readonly KnownRemedy[] = [
  {
    software: 'Postfix',
    checks: SUBMISSION,
    say: {
      en: 'Give the submission service a cleanup of its own that leaves these lines out; then run “postfix reload”.',
      de: 'Dem Einlieferungsdienst ein eigenes cleanup geben, das diese Zeilen weglässt; danach „postfix reload“ ausführen.',
    },
    settings: [
      '# /etc/postfix/master.cf, below submission and smtps (submissions):',
      '  -o cleanup_service_name=subcleanup',
      '# and at the end of the file:',
      'subcleanup unix n - y - 0 cleanup',
      '  -o header_checks=regexp:/etc/postfix/submission_header_checks',
      '',
      '# /etc/postfix/submission_header_checks:',
      '/^Received: .*with E?SMTPS?A/ IGNORE',
      '/^(User-Agent|X-Mailer|X-Originating-IP):/ IGNORE',
    ].join('\n'),
  },
  {
    software: 'Postfix',
    checks: ['privacy-internal-names'],
    say: {
      en: 'Leave lines with inner addresses out when mail goes out into the world; then run “postfix reload”.',
      de: 'Zeilen mit inneren Adressen weglassen, wenn Mail hinausgeht; danach „postfix reload“ ausführen.',
    },
    settings: [
      '# /etc/postfix/main.cf:',
      'smtp_header_checks = regexp:/etc/postfix/smtp_header_checks',
      '',
      '# /etc/postfix/smtp_header_checks:',
      '/^Received: from .*\\[(127|10|192\\.168|172\\.(1[6-9]|2[0-9]|3[01]))\\./ IGNORE',
      '/^Received: .* by localhost/ IGNORE',
    ].join('\n'),
  },
  {
    software: 'Postfix',
    checks: ['privacy-filter-headers'],
    say: {
      en: 'Leave the notes of the own filter out when mail goes out; then run “postfix reload”.',
      de: 'Die Vermerke des eigenen Filters weglassen, wenn Mail hinausgeht; danach „postfix reload“ ausführen.',
    },
    settings: [
      '# /etc/postfix/main.cf:',
      'smtp_header_checks = regexp:/etc/postfix/smtp_header_checks',
      '',
      '# /etc/postfix/smtp_header_checks:',
      '/^X-(Spam|Virus|Rspamd|Amavis|Spamd)-/ IGNORE',
    ].join('\n'),
  },
  {
    software: 'Postfix',
    checks: ['privacy-login-name'],
    say: {
      en: 'Have the login left out of Received; then run “postfix reload”.',
      de: 'Den Anmeldenamen in Received weglassen; danach „postfix reload“ ausführen.',
    },
    settings: '# /etc/postfix/main.cf:\nsmtpd_sasl_authenticated_header = no',
  },
  {
    software: 'Postfix',
    checks: ['privacy-local-user'],
    say: {
      en: 'Leave the line of the local program out, or have programs hand mail in by SMTP to localhost.',
      de: 'Die Zeile des lokalen Programms weglassen oder Programme per SMTP an localhost einliefern lassen.',
    },
    settings: [
      '# /etc/postfix/main.cf:',
      'header_checks = regexp:/etc/postfix/header_checks',
      '',
      '# /etc/postfix/header_checks:',
      '/^Received: .*\\(Postfix, from userid/ IGNORE',
    ].join('\n'),
  },
]
