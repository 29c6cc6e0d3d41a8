import { analyseMail } from '../../../src/engine/analysis/analyse-mail.ts'
import type { Analysis } from '../../../src/engine/analysis/analysis.ts'
import { putTogether } from '../../../src/engine/analysis/put-together.ts'
import { CHECKS } from '../../../src/engine/checks/registry.ts'
import { runChecks } from '../../../src/engine/checks/run-checks.ts'
import { type MailWorld, mailWorld } from '../checks/catalogue/message-world.ts'
import { fakeSubject, fakeWorld } from '../checks/fake-world.ts'

interface Told extends MailWorld {
  readonly ownServers?: readonly string[]
}

/** Nothing is known of the way but what the headers tell. */
const FROM_HEADERS = { address: null, ehloName: null, mailFrom: null }

/** A mail judged as the program judges it, in a pretended DNS. */
export async function analysed(source: string, { ownServers = [], ...told }: Told = {}): Promise<Analysis> {
  const fake = await mailWorld(source, { ...FROM_HEADERS, ...told })
  let result: Awaited<ReturnType<typeof analyseMail>> | null = null
  const report = await runChecks(
    CHECKS.filter(({ subject }) => subject === 'message'),
    fakeSubject(fake),
    fakeWorld(fake),
    {
      onBug: (id, error) => {
        throw new Error(`the check ${id} threw`, { cause: error })
      },
      beside: async (run) => {
        result = await analyseMail(run, { ownServers })
      },
    },
  )
  if (result === null) throw new Error('nothing was analysed')
  return putTogether(result, report)
}
