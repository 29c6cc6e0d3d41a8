import type { Localized } from '../engine/bounces/diagnosis.ts'
import { ENHANCED_DETAILS } from './enhanced-status-details.ts'
import type { Language } from './language.ts'

/** What the three numbers of an enhanced status code mean, each by itself. */
export interface EnhancedStatusMeaning {
  readonly class: string
  readonly subject: string | null
  /** Null where the registry has no such number. */
  readonly detail: string | null
}

/**
 * Explains `class.subject.detail` (RFC 3463 §2 and §3; details by the IANA registry "SMTP Enhanced Status Codes").
 * Null when it is no such code.
 */
export function enhancedStatusMeaning(code: string, language: Language): EnhancedStatusMeaning | null {
  const parts = /^([245])\.(\d{1,3})\.(\d{1,3})$/.exec(code)
  const classText = CLASSES[parts?.[1] ?? '']
  if (!parts || !classText) return null
  return {
    class: classText[language],
    subject: SUBJECTS[parts[2] ?? '']?.[language] ?? null,
    detail: ENHANCED_DETAILS[`${parts[2]}.${parts[3]}`]?.[language] ?? null,
  }
}

const CLASSES: Readonly<Record<string, Localized>> = {
  '2': { en: 'success', de: 'Erfolg' },
  '4': { en: 'temporary failure', de: 'vorübergehender Fehler' },
  '5': { en: 'permanent failure', de: 'endgültiger Fehler' },
}

const SUBJECTS: Readonly<Record<string, Localized>> = {
  '0': { en: 'not further specified', de: 'nicht näher bestimmt' },
  '1': { en: 'about an address', de: 'zu einer Adresse' },
  '2': { en: 'about the mailbox', de: 'zum Postfach' },
  '3': { en: 'about the mail system', de: 'zum Mailsystem' },
  '4': { en: 'about the network or the route', de: 'zum Netz oder zum Weg' },
  '5': { en: 'about the conversation of the servers', de: 'zum Gespräch der Server' },
  '6': { en: 'about the content of the mail', de: 'zum Inhalt der Mail' },
  '7': { en: 'about security or policy', de: 'zu Sicherheit oder Regeln' },
}
