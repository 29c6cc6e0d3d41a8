import type { TimelineMark } from '../../../engine/measuring/placement-report.ts'
import { rehearsalId } from '../rehearsal-accounts.ts'
import { TURNS } from './past-outcome.ts'

/** A mark with the id under which it is kept. */
export interface PastMark {
  readonly id: string
  readonly mark: TimelineMark
}

/** What happened on the time line of this world. */
export function pastMarks(now: Date): readonly PastMark[] {
  return MARKS.map(({ daysAgo, ...words }, place) => ({
    id: rehearsalId(5, place + 1),
    mark: { at: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(), ...words, link: null },
  }))
}

const MARKS = [
  {
    daysAgo: TURNS.server,
    kind: 'serverChange',
    en: 'Mail server moved to a new machine',
    de: 'Mailserver auf einen neuen Rechner umgezogen',
  },
  {
    daysAgo: TURNS.signing,
    kind: 'recordChange',
    en: 'DKIM key published, mails are signed',
    de: 'DKIM-Schlüssel veröffentlicht, Mails werden signiert',
  },
  {
    daysAgo: TURNS.kontorpostBlock,
    kind: 'bounce',
    en: 'Kontorpost refuses the address of the server',
    de: 'Kontorpost weist die Adresse des Servers ab',
  },
  {
    daysAgo: TURNS.kontorpostBlock - 2,
    kind: 'ticket',
    en: 'Delisting requested at Kontorpost',
    de: 'Austragung bei Kontorpost beantragt',
  },
  {
    daysAgo: TURNS.listing,
    kind: 'note',
    en: 'Newsletter went out from the same server',
    de: 'Rundbrief über denselben Server verschickt',
  },
] as const
