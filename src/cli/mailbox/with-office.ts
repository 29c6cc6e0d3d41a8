import { Fault } from '../../engine/fault.ts'
import { WrongSecrets } from '../../node/mailboxes/keychain/given-secrets.ts'
import { type OfficePlaces, type OpenedOffice, openOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { ACCOUNT_EXIT, type AccountExit } from './account-exit.ts'
import type { Manner } from './account-options.ts'

/** Opens the office for one command and closes it behind it. What the world did not do ends with `notPossible`. */
export async function withOffice(
  places: OfficePlaces,
  { environment }: Manner,
  run: (office: OpenedOffice) => Promise<AccountExit>,
): Promise<AccountExit> {
  let office: OpenedOffice | undefined
  try {
    office = openOffice(places, environment)
    return await run(office)
  } catch (error) {
    if (error instanceof WrongSecrets) throw new WrongUsage(error.message)
    if (!(error instanceof Fault)) throw error
    reportProblem(error.message)
    return ACCOUNT_EXIT.notPossible
  } finally {
    await office?.close()
  }
}
