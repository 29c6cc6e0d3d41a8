/** The software whose configuration is read. */
export const LINTED = ['postfix', 'postfixMaster', 'opensmtpd', 'exim', 'opendkim', 'rspamdDkim', 'dovecot'] as const
export type Linted = (typeof LINTED)[number]

/** A configuration as it was pasted or dropped, read. Total: what is not understood is told, never lost. */
export interface Configuration {
  readonly kind: Linted
  /** `postconf -n`, a file, or not told by its form. */
  readonly form: 'effective' | 'file'
  readonly settings: readonly Setting[]
  /** Of `master.cf`, `smtpd.conf`, Exim: what is more than a name with a value. */
  readonly blocks: readonly Block[]
  readonly troubles: readonly ReadingTrouble[]
}

/** `name = value`, wherever it stood; of two with one name the last counts, and both are here. */
export interface Setting {
  readonly name: string
  /** Unfolded, without comments; variables stand as they are written. */
  readonly value: string
  /** First line of it, from 1. */
  readonly line: number
  /** How many lines. */
  readonly lines: number
  /** Name of the block that it is in; null: at the top. */
  readonly block: string | null
}

/** A service of master.cf, a rule or listener of smtpd.conf, a driver or ACL of Exim, a section of the others. */
export interface Block {
  /** What it is: `service`, `listen`, `match`, `action`, `filter`, `transport`, `router`, `acl` … */
  readonly type: string
  readonly name: string
  readonly words: readonly string[]
  readonly line: number
  readonly lines: number
}

export interface ReadingTrouble {
  readonly line: number
  readonly code: 'unreadable' | 'unclosed' | 'tooLong' | 'duplicate'
  readonly text: string
}
