import type { RrSet } from './rr-set.ts'

/** The records by which a signed zone proves that something does not exist. Unsigned themselves. */
export interface Denial {
  /** The name exists (or is an empty name, or a delegation without DS), the type does not. */
  ofType(name: string): readonly RrSet[]
  /** The name does not exist, nor a wildcard above it. */
  ofName(name: string, closest: string): readonly RrSet[]
  /** A wildcard stands for the name, and does not have the type either. */
  ofWildcardType(name: string, closest: string): readonly RrSet[]
  /** An answer came out of a wildcard: the name itself does not exist. */
  ofExact(name: string, closest: string): readonly RrSet[]
  /** The record of this very name, where the denial has records with names of zone data (NSEC) or the parameters (NSEC3PARAM). */
  own(name: string, type: string): RrSet | null
  /** Every record, for a transfer. */
  all(): readonly RrSet[]
}
