import { WARM_UP } from '../warm-up.ts'
import { type Step, word } from './step.ts'

export const step: Step = {
  id: 'warmUp',
  title: { en: 'A slow beginning', de: 'Ein langsamer Anfang' },
  why: {
    en: 'A new address has no name. Few mails to people who answer make a good one; a newsletter on the first day makes a bad one.',
    de: 'Eine neue Adresse hat keinen Ruf. Wenige Mails an Menschen, die antworten, machen einen guten; ein Newsletter am ersten Tag macht einen schlechten.',
  },
  minutes: 5,
  roles: ['full', 'sendOnly'],
  after: ['firstProbe'],
  needs: ['domain'],
  deeds: () => WARM_UP.map(({ id, says }) => word(id, says)),
  rests: [],
  checks: () => [],
}
