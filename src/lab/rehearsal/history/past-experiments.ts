import type { Experiment } from '../../../engine/measuring/experiment.ts'
import { mailboxId, rehearsalId, SENDER_ID, USER } from '../rehearsal-accounts.ts'

/** An experiment of the past, and on which days it ran. */
export interface PastExperiment {
  readonly id: string
  readonly name: string
  readonly variant: Experiment['variant']
  /** Ids of providers; the pairs take turns. */
  readonly providers: readonly string[]
  readonly pairs: number
  readonly fromDaysAgo: number
  readonly toDaysAgo: number
}

/** Both are over: one showed a difference, one none. */
export const PAST_EXPERIMENTS: readonly PastExperiment[] = [
  {
    id: rehearsalId(4, 1),
    name: 'Link',
    variant: 'link',
    providers: ['junk', 'slow'],
    pairs: 24,
    fromDaysAgo: 29,
    toDaysAgo: 15,
  },
  {
    id: rehearsalId(4, 2),
    name: 'HTML',
    variant: 'html',
    providers: ['inbox', 'greylist'],
    pairs: 20,
    fromDaysAgo: 11,
    toDaysAgo: 3,
  },
]

/** The experiment as it is kept. */
export function experimentOf(past: PastExperiment, places: readonly number[], now: Date): Experiment {
  const { id, name, variant, pairs, fromDaysAgo, toDaysAgo } = past
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  return {
    id,
    name,
    sender: SENDER_ID,
    from: USER.login,
    otherFrom: null,
    mailboxes: places.map(mailboxId),
    variant,
    pairs,
    language: 'de',
    startedAt: daysAgo(fromDaysAgo),
    endedAt: daysAgo(toDaysAgo - 1),
  }
}
