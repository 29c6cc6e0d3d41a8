import { isWithin } from '../../dns/domain-name.ts'
import { stsMatch } from '../../mta-sts/name-matches.ts'
import { fact } from '../run.ts'
import { mtaSts } from './mta-sts.ts'
import { mxHosts } from './mx.ts'

/** The mail servers that the MTA-STS policy does not allow. */
export interface UncoveredMx {
  readonly hosts: readonly {
    readonly name: string
    /** It would be allowed if `*` stood for several labels, which it does not (RFC 8461 §4.1). */
    readonly reliesOnWildcard: boolean
  }[]
  readonly all: number
}

/** Null: there is no policy, or the mail servers are not known. */
export const uncoveredMx = fact('uncoveredMx', async (run): Promise<UncoveredMx | null> => {
  const [{ policy }, { status, hosts }] = await Promise.all([run.get(mtaSts), run.get(mxHosts)])
  if (policy === null || status === 'unknown') return null
  const wildcards = policy.mx.filter((pattern) => pattern.startsWith('*.')).map((pattern) => pattern.slice(2))
  const missing = hosts.filter(({ name }) => !stsMatch(name, policy.mx))
  return {
    hosts: missing.map(({ name }) => ({
      name,
      reliesOnWildcard: wildcards.some((parent) => name !== parent && isWithin(name, parent)),
    })),
    all: hosts.length,
  }
})
