import type { Localized } from '../bounces/diagnosis.ts'
import type { SetupStep } from './setup.ts'

/** What a newcomer finds in the rehearsal world: a domain of which nothing is known yet, a rented server, and what can be done there. */
export interface NewcomerStage {
  /** Just registered: only name servers stand in its zone. */
  readonly domain: string
  /** Addresses of the rented server. */
  readonly ipv4: string
  readonly ipv6: string
  /** Of the mailbox that the server has as soon as its software runs; they open nothing else. */
  readonly login: string
  readonly password: string
  /** What the pretended hoster, DNS host and server can do, step by step. */
  readonly deeds: readonly NewcomerDeed[]
}

/** Something that outside the rehearsal the user does elsewhere. */
export interface NewcomerDeed {
  /** Unique. */
  readonly id: string
  readonly step: SetupStep
  readonly says: Localized
  /** A typical mistake, which the step then explains. */
  readonly isMistake: boolean
}

/** What the pretended hoster, DNS host or server answers. */
export interface NewcomerAnswer {
  readonly says: Localized
  /** What a command printed there, or a value to be entered: to be copied as it is; null: nothing. */
  readonly paste: string | null
}
