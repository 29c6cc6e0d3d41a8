import { diagnoses } from './0001-diagnoses.ts'
import { checkRuns } from './0002-check-runs.ts'
import { probes } from './0003-probes.ts'
import { tickets } from './0004-tickets.ts'
import { setups } from './0005-setups.ts'
import type { Migration } from './migration.ts'

/** All migrations, the oldest first. */
export const MIGRATIONS: readonly Migration[] = [diagnoses, checkRuns, probes, tickets, setups]
