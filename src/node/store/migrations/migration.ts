import type { Kysely } from 'kysely'

/** One step of the schema, in a file `NNNN-what-it-does.ts`. Never edited after a release: a later one mends it. */
export interface Migration {
  readonly version: number
  readonly name: string
  /** Runs inside one transaction of its own. The tables are those of its time, so they are not typed. */
  up(db: Kysely<unknown>): Promise<void>
}
