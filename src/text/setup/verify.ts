import type { Verification, VerifiedItem } from '../../engine/setup/setup.ts'
import type { Language } from '../language.ts'

interface VerifyText {
  readonly result: Readonly<Record<Verification['result'], string>>
  readonly outcome: Readonly<Record<VerifiedItem['outcome'], string>>
  readonly passed: (count: number) => string
}

/** Words about what was seen of a step. */
export const VERIFY_TEXT: Readonly<Record<Language, VerifyText>> = {
  en: {
    result: { verified: 'verified', problems: 'not right yet', couldNotTell: 'could not be told from here' },
    outcome: {
      pass: 'right',
      notice: 'notice',
      warn: 'weak spot',
      fail: 'wrong',
      couldNotTell: 'could not tell',
      notApplicable: 'does not apply',
      said: 'said, not seen',
    },
    passed: (count) => `(${count} right)`,
  },
  de: {
    result: { verified: 'geprüft', problems: 'noch nicht richtig', couldNotTell: 'von hier nicht zu erkennen' },
    outcome: {
      pass: 'richtig',
      notice: 'Hinweis',
      warn: 'Schwachstelle',
      fail: 'falsch',
      couldNotTell: 'nicht zu erkennen',
      notApplicable: 'trifft nicht zu',
      said: 'gesagt, nicht gesehen',
    },
    passed: (count) => `(${count} richtig)`,
  },
}
