/** A zone, as data. */
export interface ZoneData {
  /** `beispielverein.netz`; the root is `''`. */
  readonly origin: string
  /**
   * Per name (`@`, `mail`, `*.users`, or absolute with a final dot) its records as a master file writes them:
   * `MX 10 mail`, `300 TXT "v=spf1 -all"`. Names of delegated zones below hold NS and glue.
   */
  readonly records: Readonly<Record<string, readonly string[]>>
  readonly signing?: SigningData
  /** Who may fetch the zone: nobody unless told. */
  readonly transfer?: 'open' | 'refused'
}

/** How a zone is signed; its DS stands in the parent zone by itself. */
export interface SigningData {
  /** 13 ECDSA P-256 (unless told), 15 Ed25519, 8 RSA/SHA-256, 5 and 7 RSA/SHA-1. */
  readonly algorithm?: 5 | 7 | 8 | 13 | 15
  readonly denial?: 'nsec' | Nsec3Data
  /** Days from now at which the signatures end; 14 unless told. */
  readonly validForDays?: number
  /** Digest type of the DS; 2 (SHA-256) unless told. */
  readonly digestType?: 1 | 2 | 4
  readonly fault?: SigningFault
}

export interface Nsec3Data {
  readonly iterations: number
  /** Hex. */
  readonly salt: string
  readonly optOut?: boolean
}

/**
 * What is wrong with a signed zone: `bogus` (signatures do not fit) · `expired` · `notYet` (valid only from tomorrow) · `dsMismatch` ·
 * `noDs` (an island) · `noDnskey` · `unsigned` (DS in the parent, no signatures here) · `noDenial` (signed, but nothing proves absence).
 */
export type SigningFault = 'bogus' | 'expired' | 'notYet' | 'dsMismatch' | 'noDs' | 'noDnskey' | 'unsigned' | 'noDenial'
