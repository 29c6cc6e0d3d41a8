import type { Readiness } from '../../engine/setup/readiness.ts'
import type { Verification, VerifiedItem } from '../../engine/setup/setup.ts'
import type { Language } from '../language.ts'

interface VerifyText {
  readonly result: Readonly<Record<Verification['result'], string>>
  readonly outcome: Readonly<Record<VerifiedItem['outcome'], string>>
  readonly verdict: Readonly<Record<Readiness['verdict'], string>>
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
    verdict: {
      keep: 'Keep this address.',
      mendFirst: 'Keep this address, and mend something first.',
      swap: 'Take another address, or another hoster.',
      unknown: 'Too little is known yet to say keep or swap.',
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
    verdict: {
      keep: 'Diese Adresse behalten.',
      mendFirst: 'Diese Adresse behalten, vorher etwas richten.',
      swap: 'Eine andere Adresse nehmen oder einen anderen Hoster.',
      unknown: 'Noch ist zu wenig bekannt, um behalten oder tauschen zu sagen.',
    },
    passed: (count) => `(${count} richtig)`,
  },
}
