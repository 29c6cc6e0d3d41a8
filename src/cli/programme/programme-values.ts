import type { AccountExit } from '../mailbox/account-exit.ts'
import type { Manner } from '../mailbox/account-options.ts'
import type { OpenedOffice } from '../office/open-office.ts'

/** The options of `postdesk programme`, as they were written. */
export interface ProgrammeValues {
  readonly state?: string | undefined
  readonly done?: string[] | undefined
  readonly undone?: string[] | undefined
  readonly note?: string | undefined
  readonly forget?: boolean | undefined
  readonly 'secret-fd'?: string | undefined
  readonly 'secret-env'?: string | undefined
}

/** What one of the actions does, once the office is open. */
export type ProgrammeAction = (opened: OpenedOffice, manner: Manner) => Promise<AccountExit>
