/** How calm probes are sent: the user's limits, with bounds that cannot be crossed. */
export interface CalmLimits {
  /** Seconds between two probes to the same provider family; at least 30. */
  readonly spacingSeconds: number
  /** Probes to one provider family in 24 hours; at most 50. */
  readonly perFamilyPerDay: number
  /** Seconds after which an accepted probe counts as never seen; 10 minutes to 5 days. */
  readonly giveUpAfterSeconds: number
}

/** Sending to a family is stopped after a block, until the user says go on. */
export interface CalmStop {
  readonly family: string
  /** RFC 3339. */
  readonly since: string
  readonly probe: string
  readonly reply: string
}
