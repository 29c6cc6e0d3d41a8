import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { Area } from '../engine/checks/finding.ts'

/** The groups of a run, by name. */
export const AREA_NAMES: Readonly<Record<Area, Localized>> = {
  vantage: { en: 'Seen from here', de: 'Sicht von hier' },
  identity: { en: 'Identity', de: 'Identität' },
  authentication: { en: 'Authentication', de: 'Authentifizierung' },
  dns: { en: 'DNS health', de: 'Zustand des DNS' },
  transport: { en: 'Transport security', de: 'Transportsicherheit' },
  reputation: { en: 'Reputation', de: 'Reputation' },
  reachability: { en: 'Reachability', de: 'Erreichbarkeit' },
  privacy: { en: 'Privacy and exposure', de: 'Privatsphäre und Angriffsfläche' },
  clients: { en: 'Client set-up', de: 'Einrichtung der Mailprogramme' },
  message: { en: 'The message', de: 'Die Nachricht' },
}
