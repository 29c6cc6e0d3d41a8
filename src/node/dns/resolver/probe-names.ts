/** The names by which a resolver is tried. Another internet (a lab) has others. */
export interface ProbeNames {
  /** Random labels are asked for below these; they have no wildcard, so nothing can be there. The root is `''`. */
  readonly absentBelow: readonly string[]
  /** A host whose address has not changed in decades. */
  readonly known: { readonly name: string; readonly addresses: readonly string[] }
  /** Signed zones; the root has been one since 2010. */
  readonly signed: readonly string[]
  /** A name whose signatures are wrong on purpose. */
  readonly bogus: string
}

export const PROBE_NAMES: ProbeNames = {
  absentBelow: ['com', 'iana.org'],
  known: { name: 'a.root-servers.net', addresses: ['198.41.0.4'] },
  signed: ['', 'iana.org'],
  bogus: 'dnssec-failed.org',
}
