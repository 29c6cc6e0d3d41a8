import type { Localized } from '../../engine/bounces/diagnosis.ts'

/** What `postdesk mailbox` and `postdesk sender` say to people. */
export const ACCOUNT_WORDS = {
  password: (login: string): Localized => ({
    en: `Password for ${login} (is not shown)`,
    de: `Passwort für ${login} (wird nicht angezeigt)`,
  }),
  clientSecret: (issuer: string): Localized => ({
    en: `Client secret for ${issuer} (is not shown)`,
    de: `Clientschlüssel für ${issuer} (wird nicht angezeigt)`,
  }),
  kept: (name: string): Localized => ({ en: `${name} is kept.`, de: `${name} ist gemerkt.` }),
  changed: (name: string): Localized => ({
    en: `${name} was there already, and is changed.`,
    de: `${name} war schon da und ist geändert.`,
  }),
  notKept: (name: string): Localized => ({
    en: `${name} is not kept, because the test failed (--no-test keeps it all the same).`,
    de: `${name} ist nicht gemerkt, weil der Test scheiterte (--no-test merkt es trotzdem).`,
  }),
  removed: (name: string): Localized => ({
    en: `${name} is removed, together with its secrets.`,
    de: `${name} ist entfernt, samt seinen Geheimnissen.`,
  }),
  openThis: (url: string): Localized => ({
    en: `Open this address in a browser on this computer, and log in there:\n${url}`,
    de: `Diese Adresse in einem Browser auf diesem Rechner öffnen und sich dort anmelden:\n${url}`,
  }),
  typeThis: (url: string, code: string): Localized => ({
    en: `Open ${url} on any device, and type in this code: ${code}`,
    de: `${url} auf irgendeinem Gerät öffnen und diesen Code eintippen: ${code}`,
  }),
  memory: (why: string): Localized => ({
    en: `No keychain answers here (${why}), so the secret is kept nowhere. It has to be handed in each time; postdesk help mailbox says how.`,
    de: `Hier antwortet kein Schlüsselbund (${why}), deshalb wird das Geheimnis nirgends aufbewahrt. Es ist jedes Mal mitzugeben; wie, sagt postdesk help mailbox.`,
  }),
  junk: (folder: string | null, folders: number): Localized => ({
    en: `Junk lies in ${folder ?? 'no folder that was found'}; ${folders} folders in all.`,
    de: `Spam liegt in ${folder ?? 'keinem Ordner, der zu finden war'}; ${folders} Ordner insgesamt.`,
  }),
  pin: (sha256: string): Localized => ({
    en: `To trust this one certificate all the same: --pin ${sha256}`,
    de: `Um diesem einen Zertifikat trotzdem zu trauen: --pin ${sha256}`,
  }),
  idle: { en: 'New mail is told at once (IDLE).', de: 'Neues wird sofort gemeldet (IDLE).' },
  poll: {
    en: 'The server tells of no new mail by itself; it is asked.',
    de: 'Der Server meldet Neues nicht von selbst; er wird gefragt.',
  },
  dsn: { en: 'It sends delivery reports when asked (DSN).', de: 'Er sendet auf Wunsch Zustellberichte (DSN).' },
  noDsn: {
    en: 'It sends no delivery reports when asked (no DSN).',
    de: 'Er sendet keine Zustellberichte auf Wunsch (kein DSN).',
  },
  works: { en: 'Everything works.', de: 'Alles funktioniert.' },
  cancelled: { en: 'The login was cancelled.', de: 'Die Anmeldung wurde abgebrochen.' },
  none: { en: 'There is none yet.', de: 'Es gibt noch keines.' },
  noSecret: { en: 'no secret', de: 'kein Geheimnis' },
  paused: { en: 'paused', de: 'angehalten' },
  reports: { en: 'for reports', de: 'für Berichte' },
  pinned: { en: 'trusts one certificate', de: 'traut einem Zertifikat' },
} as const
