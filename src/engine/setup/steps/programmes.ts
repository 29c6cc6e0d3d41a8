import { type Step, word } from './step.ts'

export const step: Step = {
  id: 'programmes',
  title: { en: 'Programmes of the providers', de: 'Programme der Anbieter' },
  why: {
    en: 'Some tell senders how they are seen. With ten mails a week most show nothing: joining costs little and helps on the day of trouble.',
    de: 'Manche zeigen Absendern, wie sie gesehen werden. Bei zehn Mails die Woche zeigen die meisten nichts: Beitreten kostet wenig und hilft am Tag des Ärgers.',
  },
  minutes: 20,
  roles: ['full', 'relay', 'sendOnly'],
  after: ['firstProbe'],
  needs: ['domain'],
  deeds: () => [
    word('snds', { en: 'Microsoft SNDS and JMRP, for the address.', de: 'Microsoft SNDS und JMRP, für die Adresse.' }),
    word('postmaster-tools', {
      en: 'Google Postmaster Tools, for the domain: it shows nothing below some hundred mails a day.',
      de: 'Google Postmaster Tools, für die Domain: Unter einigen hundert Mails am Tag zeigt es nichts.',
    }),
    word('dnswl', {
      en: 'DNSWL, a list of good senders that some filters ask.',
      de: 'DNSWL, eine Liste guter Absender, die manche Filter fragen.',
    }),
  ],
  rests: ['domain', 'ipv4', 'ipv6'],
  checks: () => ['allowlist-dnswl', 'allowlist-others'],
}
