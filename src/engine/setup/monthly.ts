import type { Localized } from '../bounces/diagnosis.ts'

/** What is looked at once a month. */
export const MONTHLY: readonly { readonly id: string; readonly says: Localized }[] = [
  {
    id: 'updates',
    says: {
      en: 'Install updates, and restart what was replaced.',
      de: 'Aktualisierungen einspielen und Ersetztes neu starten.',
    },
  },
  {
    id: 'checks',
    says: {
      en: 'Run all checks and compare with last month.',
      de: 'Alle Prüfungen ausführen und mit dem letzten Monat vergleichen.',
    },
  },
  {
    id: 'probe',
    says: { en: 'Send a probe to every test mailbox.', de: 'Eine Testmail an jedes Testpostfach senden.' },
  },
  {
    id: 'reports',
    says: {
      en: 'Read the DMARC and TLS reports: does anybody else send as the domain?',
      de: 'DMARC- und TLS-Berichte lesen: Sendet jemand anderes als die Domain?',
    },
  },
  {
    id: 'postmaster',
    says: { en: 'Read postmaster@ and abuse@.', de: 'postmaster@ und abuse@ lesen.' },
  },
  {
    id: 'queue',
    says: {
      en: 'Look into the queue: what lies there for days, and why?',
      de: 'In die Warteschlange sehen: Was liegt dort seit Tagen, und warum?',
    },
  },
  {
    id: 'backup',
    says: {
      en: 'Restore one mail out of the backup.',
      de: 'Eine Mail aus der Sicherung zurückholen.',
    },
  },
  {
    id: 'disk',
    says: { en: 'Room on the disk, and its health.', de: 'Platz auf der Platte und ihr Zustand.' },
  },
]
