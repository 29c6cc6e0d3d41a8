import type { Seeded } from './seeded.ts'

/** How a probe of the past ended. Seconds count from the hand-over. */
export type PastOutcome =
  | {
      readonly kind: 'found'
      readonly folder: string
      readonly seconds: number
      readonly labels?: readonly string[]
      /** Made to wait at first. */
      readonly greylistedSeconds?: number
      /** A second thought of the provider. */
      readonly moved?: { readonly afterSeconds: number; readonly folder: string }
    }
  | { readonly kind: 'neverSeen'; readonly lateAfterSeconds: number | null }
  | { readonly kind: 'refused' | 'bounced'; readonly said: string; readonly reason: string; readonly seconds: number }

/** What is known of a probe when its end is chosen. */
export interface PastProbe {
  /** 60 to 0. */
  readonly daysAgo: number
  readonly chance: Seeded
  readonly isFirst: boolean
  readonly hasLink: boolean
}

/** Days ago at which things changed in this world. */
export const TURNS = {
  signing: 41,
  server: 52,
  stillpostFilter: 31,
  kontorpostBlock: 19,
  listing: 12,
  mailboxFull: 9,
} as const

const S3150 =
  "550 5.7.1 Unfortunately, messages from [185.12.1.25] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150)."
const FULL = '552 5.2.2 <anna.beispiel@innungspost.netz>: mailbox full, over quota by 12 MB'

type Choose = (probe: PastProbe) => PastOutcome

const inbox = (seconds: number): PastOutcome => ({ kind: 'found', folder: 'INBOX', seconds })
const junk = (seconds: number, folder = 'Junk'): PastOutcome => ({ kind: 'found', folder, seconds })

/** By provider, how its probes ended. */
export const PAST_OUTCOMES: Readonly<Record<string, Choose>> = {
  inbox: ({ chance }) => (chance.chance(0.02) ? junk(chance.between(1, 4)) : inbox(chance.between(1, 4))),
  labels: ({ chance, daysAgo }) => {
    const seconds = chance.between(2, 7)
    if (daysAgo > TURNS.signing) return chance.chance(0.8) ? junk(seconds, '[Lupenpost]/Spam') : inbox(seconds)
    return chance.chance(0.3)
      ? { kind: 'found', folder: 'INBOX', seconds, labels: ['CATEGORY_UPDATES'] }
      : inbox(seconds)
  },
  junk: ({ chance, daysAgo, hasLink }) => {
    const share = daysAgo <= TURNS.listing ? 0.93 : hasLink ? 0.9 : 0.08
    return chance.chance(share) ? junk(chance.between(3, 12)) : inbox(chance.between(3, 12))
  },
  greylist: ({ chance, isFirst, daysAgo }) => {
    const waits = isFirst || (daysAgo > 20 && chance.chance(0.15))
    const greylistedSeconds = Math.round(chance.between(301, 640))
    if (waits) return { kind: 'found', folder: 'INBOX', seconds: greylistedSeconds + 2, greylistedSeconds }
    return inbox(chance.between(2, 8))
  },
  refuse: ({ chance, daysAgo }) =>
    daysAgo > TURNS.kontorpostBlock
      ? inbox(chance.between(3, 15))
      : { kind: 'refused', said: S3150, reason: 'address-blocked', seconds: chance.between(1, 3) },
  drop: ({ chance, daysAgo }) => {
    if (daysAgo > TURNS.stillpostFilter) return inbox(chance.between(2, 9))
    return { kind: 'neverSeen', lateAfterSeconds: chance.chance(0.08) ? chance.between(9_000, 30_000) : null }
  },
  slow: ({ chance }) => inbox(chance.chance(0.12) ? chance.between(2000, 5200) : chance.between(180, 1400)),
  rewrite: ({ chance }) => {
    const seconds = chance.between(2, 6)
    if (!chance.chance(0.45)) return inbox(seconds)
    const moved = { afterSeconds: chance.between(9, 24), folder: 'Spamverdacht' }
    return { kind: 'found', folder: 'INBOX', seconds, moved }
  },
  bounce: ({ chance, daysAgo }) =>
    daysAgo > TURNS.mailboxFull
      ? inbox(chance.between(2, 7))
      : { kind: 'bounced', said: FULL, reason: 'mailbox-full', seconds: chance.between(40, 90) },
}
