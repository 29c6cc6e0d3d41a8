import type { Localized } from '../../bounces/diagnosis.ts'

/** Something that would bite if the changes were made in this order, or already does. */
export interface RecordTrouble {
  readonly id: string
  readonly level: 'error' | 'warning'
  readonly says: Localized
  /** To copy; null: nothing. */
  readonly fix: string | null
}

export function trouble(
  id: string,
  level: RecordTrouble['level'],
  says: Localized,
  fix: string | null = null,
): RecordTrouble {
  return { id, level, says, fix }
}
