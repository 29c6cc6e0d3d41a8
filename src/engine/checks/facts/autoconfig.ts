import { type ConfiguredServer, isAutoconfig, readAutoconfig } from '../../mailboxes/read-autoconfig.ts'
import { fact } from '../run.ts'
import type { HttpsOutcome } from '../world.ts'

/** The configuration file for mail programs such as Thunderbird. */
export interface Autoconfig {
  readonly pages: readonly HttpsOutcome[]
  /** The first page that is one; null: there is none. */
  readonly page: HttpsOutcome | null
  readonly servers: readonly ConfiguredServer[]
  /** True when no place could be asked to the end. */
  readonly unknown: boolean
}

/** Both places where Thunderbird looks in the domain itself. */
export const autoconfig = fact('autoconfig', async (run): Promise<Autoconfig> => {
  const { domain } = run.subject
  const pages = await Promise.all([
    run.https.get(`https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=postmaster%40${domain}`),
    run.https.get(`https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`),
  ])
  const page = pages.find(({ status, body }) => status === 200 && isAutoconfig(body)) ?? null
  const unknown = pages.every(({ outcome }) => UNKNOWN.has(outcome))
  return { pages, page, servers: page === null ? [] : readAutoconfig(page.body), unknown }
})

const UNKNOWN: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'cancelled'])
