import type { Localized } from '../bounces/diagnosis.ts'

/** A file in resources/programmes: something that an organization lets senders join. */
export interface Programme {
  /** Equal to the file's name. */
  readonly id: string
  /** Id in resources/providers; null: none of ours. */
  readonly organization: string | null
  readonly name: string
  /** What a small sender will see there: said first. */
  readonly smallSender: Localized
  readonly gives: Localized
  readonly whoMayJoin: Localized
  /** `worth`: for anybody · `maybe`: only with some volume · `no`: not for a small sender. */
  readonly worth: 'worth' | 'maybe' | 'no'
  readonly cost: 'free' | 'paid'
  readonly url: string | null
  /** How to join, in order. Ids are unique in the file and never change: progress is kept under them. */
  readonly steps: readonly { readonly id: string; readonly say: Localized; readonly url: string | null }[]
  /** What we can read of its data. */
  readonly data: 'snds' | 'arf' | null
  readonly sources: readonly { readonly url: string; readonly asOf: string }[]
  readonly verifiedOn: string
  readonly unsure?: true
}
