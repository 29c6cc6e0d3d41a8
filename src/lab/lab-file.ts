import type { ProbeNames } from '../node/dns/resolver/probe-names.ts'

/** What another process needs to live in the lab; `POSTDESK_LAB` names the file with it. */
export interface LabFile {
  readonly map: Readonly<Record<string, string>>
  readonly resolver: string
  /** DS of the root, as master files write them. */
  readonly trustAnchors: readonly string[]
  /** PEM. */
  readonly caFile: string
  readonly probeNames: ProbeNames
  /** How far its clock goes ahead, see `LabClock`. */
  readonly clockFile?: string
}
