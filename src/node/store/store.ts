import { type Accounts, accountsOf } from './accounts.ts'
import { type CheckRuns, checkRunsOf } from './check-runs.ts'
import { databaseIn } from './database.ts'
import { type History, historyOf } from './history.ts'
import { type Measuring, measuringOf } from './measuring.ts'
import { type Probes, probesOf } from './probes.ts'
import { type Setups, setupsOf } from './setups.ts'
import { type Tickets, ticketsOf } from './tickets.ts'

/** All that is kept on this computer, in one database. */
export type Store = History & CheckRuns & Accounts & Probes & Measuring & Tickets & Setups

/** What is kept in this folder, which is opened when it is first asked for something. */
export function storeIn(folder: string, now: () => Date): Store {
  const database = databaseIn(folder, now)
  return {
    ...historyOf(database, now),
    ...checkRunsOf(database),
    ...accountsOf(database),
    ...probesOf(database),
    ...measuringOf(database),
    ...ticketsOf(database),
    ...setupsOf(database),
  }
}
