import { deed, type Step } from './step.ts'

export const step: Step = {
  id: 'firstProbe',
  title: { en: 'The first mail', de: 'Die erste Mail' },
  why: {
    en: 'Only a mail that arrived proves that everything works together: signed, authorized, and in the inbox.',
    de: 'Nur eine angekommene Mail beweist, dass alles zusammenspielt: signiert, berechtigt und im Posteingang.',
  },
  minutes: 10,
  roles: ['full', 'relay', 'sendOnly'],
  after: ['records', 'software'],
  needs: ['domain'],
  deeds: () => [
    deed('accounts', {
      en: 'Add the server as a sender and at least one test mailbox at a big provider (Probes).',
      de: 'Den Server als Absender und mindestens ein Testpostfach bei einem großen Anbieter eintragen (Testmails).',
    }),
    deed('send', {
      en: 'Send a probe, and look at where it lands.',
      de: 'Eine Testmail senden und sehen, wo sie landet.',
    }),
    deed('look', {
      en: 'Read what the receiver says about SPF, DKIM and DMARC: all three have to pass.',
      de: 'Lesen, was der Empfänger zu SPF, DKIM und DMARC sagt: Alle drei müssen bestehen.',
    }),
  ],
  rests: ['domain', 'moreDomains', 'hostName', 'ipv4', 'ipv6', 'role'],
  checks: () => [],
}
