import type { ReadingTrouble } from '../../engine/lint/configuration.ts'
import type { LintRule } from '../../engine/lint/lint-rule.ts'
import type { Language } from '../language.ts'

interface LintText {
  readonly level: Readonly<Record<LintRule['level'], string>>
  readonly trouble: Readonly<Record<ReadingTrouble['code'], string>>
  readonly remove: string
  readonly add: string
  readonly instead: string
  readonly nothing: string
  readonly more: (findings: number) => string
}

/** Words about what stands in a configuration. */
export const LINT_TEXT: Readonly<Record<Language, LintText>> = {
  en: {
    level: { error: 'mistake', warning: 'weak spot', advice: 'advice' },
    trouble: {
      unreadable: 'not understood',
      unclosed: 'not closed',
      tooLong: 'too deep or too long',
      duplicate: 'stands there twice, the last one counts',
    },
    remove: 'Take it out.',
    add: 'Add:',
    instead: 'Instead:',
    nothing: 'Nothing to mend was found.',
    more: (findings) => `These are the gravest; ${findings} more are left out.`,
  },
  de: {
    level: { error: 'Fehler', warning: 'Schwachstelle', advice: 'Rat' },
    trouble: {
      unreadable: 'nicht verstanden',
      unclosed: 'nicht geschlossen',
      tooLong: 'zu tief oder zu lang',
      duplicate: 'steht doppelt da, das letzte gilt',
    },
    remove: 'Entfernen.',
    add: 'Hinzufügen:',
    instead: 'Stattdessen:',
    nothing: 'Nichts zu verbessern gefunden.',
    more: (findings) => `Dies sind die schwersten; ${findings} weitere sind weggelassen.`,
  },
}
