import { deed, type Step, word } from './step.ts'

export const step: Step = {
  id: 'software',
  title: { en: 'The mail software', de: 'Die Mailsoftware' },
  why: {
    en: 'A recipe with the values of this set-up: what to write where, and why each line is there.',
    de: 'Ein Rezept mit den Werten dieser Einrichtung: was wohin geschrieben wird, und wozu jede Zeile dient.',
  },
  minutes: 60,
  roles: [],
  after: ['names', 'keys'],
  needs: ['domain', 'hostName', 'stack'],
  deeds: () => [
    deed('recipe', {
      en: 'Follow the recipe for the software that is chosen.',
      de: 'Dem Rezept für die gewählte Software folgen.',
    }),
    deed('lint', {
      en: 'Paste the configuration that runs now: it is looked through for mistakes.',
      de: 'Die laufende Konfiguration einfügen: Sie wird auf Fehler durchgesehen.',
    }),
    word('backup', { en: 'Make a backup, and restore it once.', de: 'Eine Sicherung machen und einmal einspielen.' }),
  ],
  rests: ['domain', 'hostName', 'ipv4', 'ipv6', 'role'],
  checks: ({ choices }) =>
    choices.role === 'sendOnly'
      ? ['ehlo-name', 'ehlo-resolves', 'ehlo-equals-reverse-dns', 'exposed-ports']
      : [
          'port-25-open',
          'smtp-greeting',
          'smtp-banner',
          'starttls-offered',
          // Where a policy or TLSA records demand TLS, these say that it is missing.
          'mta-sts-starttls',
          'dane-starttls',
          'starttls-works',
          'starttls-not-required',
          'tls-certificate',
          'tls-certificate-name',
          'tls-chain',
          'tls-versions',
          'tls-old-versions',
          'open-relay',
          'open-relay-forms',
          'unknown-recipient-refused',
          'auth-on-port-25',
          'auth-before-tls',
          'submission-ports',
          'submission-starttls',
          'submission-auth',
          'submission-auth-before-tls',
          'submission-mechanisms',
          'smtp-reply-format',
          'starttls-injection',
          'submission-needs-login',
          'imap-tls',
          'imap-clear-login',
          'client-services-answer',
          'exposed-ports',
        ],
}
